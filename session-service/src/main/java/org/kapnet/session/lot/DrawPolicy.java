package org.kapnet.session.lot;

import java.util.ArrayList;
import java.util.List;
import org.kapnet.session.lot.Lot.Contents;
import org.kapnet.session.protocol.Finding;

/** Whether a dose may be drawn from a lot and given. Every reason is listed; nobody overrides them. */
final class DrawPolicy {
    private static final String LEDGER = "Ledger of the controlled substance (21 CFR 1304.21): complete and accurate";
    private static final String RIGHTS = "Right medicine, right dose, right lot";
    private static final String TWO_PEOPLE = "Waste is witnessed by a second person (network default)";

    private DrawPolicy() {}

    static List<Finding> findings(Lot lot, DrawRequest request) {
        List<Finding> findings = new ArrayList<>();
        if (request.administeredMg().compareTo(request.orderedMg()) != 0) {
            findings.add(Finding.stop(
                    "dose-differs", "The amount given is not the amount that was ordered and verified", RIGHTS));
        }
        lot(lot, request, findings);
        witness(request, findings);
        return List.copyOf(findings);
    }

    private static void lot(Lot lot, DrawRequest request, List<Finding> findings) {
        Contents contents = lot.contents();
        if (lot instanceof Lot.Quarantined) {
            findings.add(Finding.stop("lot-quarantined", "The lot is quarantined", RIGHTS));
        }
        if (!contents.siteId().equals(request.siteId())) {
            findings.add(Finding.stop("lot-elsewhere", "The lot belongs to another site", LEDGER));
        }
        if (!contents.medicine().equals(request.medicine())
                || !contents.formulation().equals(request.formulation())
                || contents.concentrationMgPerMl().compareTo(request.concentrationMgPerMl()) != 0) {
            findings.add(Finding.stop(
                    "lot-differs", "Medicine, formulation or concentration of the lot are not the order's", RIGHTS));
        }
        if (request.localDate().isAfter(contents.expiresOn())) {
            findings.add(Finding.stop("lot-expired", "The lot has expired", RIGHTS));
        }
        if (request.drawnMg().compareTo(contents.balanceMg()) > 0) {
            findings.add(Finding.stop("lot-balance", "The lot does not hold that much any more", LEDGER));
        }
    }

    private static void witness(DrawRequest request, List<Finding> findings) {
        if (request.wastedMg().signum() == 0) {
            return;
        }
        if (request.witness().isEmpty()) {
            findings.add(Finding.stop("witness-missing", "Waste needs a witness", TWO_PEOPLE));
        } else if (request.witness().get().equals(request.actor())) {
            findings.add(Finding.stop("witness-is-actor", "Whoever wastes cannot be the witness", TWO_PEOPLE));
        } else if (!request.witnessIsStaff()) {
            findings.add(
                    Finding.stop("witness-unknown", "The witness is not a practitioner of the clinic", TWO_PEOPLE));
        }
    }
}
