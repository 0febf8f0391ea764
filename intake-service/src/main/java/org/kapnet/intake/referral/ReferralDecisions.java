package org.kapnet.intake.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.reach.NetworkReach;
import org.kapnet.intake.referral.Referral.Accepted;
import org.kapnet.intake.referral.Referral.Expired;
import org.kapnet.intake.referral.Referral.Received;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Preconditions;

/** Answers referrals. */
@ApplicationScoped
public class ReferralDecisions {

    static final String FIELD = "referral.destination";

    private final ReferralRepository referrals;
    private final Caseload caseload;
    private final Patients patients;
    private final NetworkReach reach;
    private final FieldCipher cipher;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ReferralDecisions(
            ReferralRepository referrals,
            Caseload caseload,
            Patients patients,
            NetworkReach reach,
            FieldCipher cipher,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.referrals = referrals;
        this.caseload = caseload;
        this.patients = patients;
        this.reach = reach;
        this.cipher = cipher;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Treating a patient accepts the referrals that still wait, whoever got them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void treatmentBegins(UUID patientId, Instant at) {
        for (ReferralEntity row : referrals.waiting(patientId)) {
            if (row.referral(at) instanceof Received received) {
                enter(row, received.accept(at), "accept-referral");
            }
        }
    }

    @Transactional
    ReferralEntity accept(UUID referralId, @Nullable String ifMatch) {
        ReferralEntity row = row(referralId, ifMatch);
        Received waiting = waiting(row);
        // The record may have moved to another clinic since.
        reach.run(() -> patients.holdOpen(row.patientId));
        enter(row, waiting.accept(clock.instant()), "accept-referral");
        return row;
    }

    @Transactional
    ReferralEntity decline(UUID referralId, DeclineReferral command, @Nullable String ifMatch) {
        ReferralEntity row = row(referralId, ifMatch);
        enter(row, waiting(row).decline(command.reason(), clock.instant()), "decline-referral");
        return row;
    }

    @Transactional
    ReferralEntity referOut(UUID referralId, ReferOut command, @Nullable String ifMatch) {
        ReferralEntity row = row(referralId, ifMatch);
        Instant now = clock.instant();
        Referral out = row.referral(now) instanceof Accepted accepted
                ? accepted.referOut(command.destination(), now)
                : waiting(row).referOut(command.destination(), now);
        String organisation = command.organisation();
        row.sealedDestination = organisation == null ? null : cipher.seal(FIELD, organisation);
        enter(row, out, "refer-out");
        return row;
    }

    /** Enters that the term has passed, if nobody was faster; the state has been that since then. */
    @Transactional(Transactional.TxType.MANDATORY)
    void expire(UUID referralId) {
        referrals.findByIdOptional(referralId).ifPresent(row -> {
            if (row.decidedAt == null && row.referral(clock.instant()) instanceof Expired expired) {
                enter(row, expired, "expire-referral");
            }
        });
    }

    /** The waiting state of a row, or {@code referral-decided}. */
    private Received waiting(ReferralEntity row) {
        if (row.referral(clock.instant()) instanceof Received received) {
            return received;
        }
        throw ProblemException.of(IntakeProblem.REFERRAL_DECIDED)
                .detail("The referral is " + ReferralEntity.wireState(row.referral(clock.instant())) + ".");
    }

    private ReferralEntity row(UUID referralId, @Nullable String ifMatch) {
        ReferralEntity row =
                referrals.findByIdOptional(referralId).orElseThrow(() -> CommonProblem.notFound("referral"));
        caseload.require(row.patientId, "referral");
        Preconditions.requireMatch(ifMatch, row.version);
        return row;
    }

    private void enter(ReferralEntity row, Referral decided, String action) {
        row.become(decided);
        referrals.flush();
        Instant at = row.decidedAt;
        if (at == null) {
            throw new IllegalStateException("a decision has a time");
        }
        outbox.append(OutgoingEvent.aboutPatient(
                "referral-decided",
                row.id,
                row.patientId,
                row.clinicId,
                new ReferralDecided(row.id, row.patientId, row.clinicId, row.state, at)));
        audit.did(action, "referral", row.id, row.patientId, row.declineReason);
    }
}
