package org.kapnet.intake.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** Takes in referrals and shows them to the clinic that referred. */
@ApplicationScoped
class Referrals {

    private final ReferralRepository referrals;
    private final Patients patients;
    private final CurrentActor currentActor;
    private final Listing listing;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Referrals(
            ReferralRepository referrals,
            Patients patients,
            CurrentActor currentActor,
            Listing listing,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.referrals = referrals;
        this.patients = patients;
        this.currentActor = currentActor;
        this.listing = listing;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ReferralEntity receive(ReferPatient command) {
        UUID clinicId = currentActor.get().requireClinic();
        UUID patientId = patients.register(command.patient(), clinicId);
        String indication = WireNames.of(command.indication());
        ReferralEntity referral = new ReferralEntity(Ids.next(), clinicId, patientId, indication, clock.instant());
        referrals.persistAndFlush(referral);
        outbox.append(OutgoingEvent.aboutPatient(
                "referral-received",
                referral.id,
                patientId,
                clinicId,
                new ReferralReceived(referral.id, patientId, clinicId, indication)));
        audit.did("receive-referral", "referral", referral.id, patientId, null);
        return referral;
    }

    @Transactional
    ReferralEntity show(UUID referralId) {
        ReferralEntity referral =
                referrals.findByIdOptional(referralId).orElseThrow(() -> CommonProblem.notFound("referral"));
        audit.read("referral", referral.id, referral.patientId);
        return referral;
    }

    @Transactional
    Page<ReferralView> list(int limit, @Nullable String cursor) {
        List<ReferralEntity> rows = listing.rows(referrals, "1 = 1", Map.of(), limit, cursor);
        Page<ReferralView> page = listing.page(rows, limit, row -> row.id, ReferralView::of);
        page.items().forEach(shown -> audit.read("referral", shown.id(), shown.patientId()));
        return page;
    }
}
