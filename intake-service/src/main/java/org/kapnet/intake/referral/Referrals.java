package org.kapnet.intake.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.caseload.Caseload.Condition;
import org.kapnet.intake.clinic.Directory;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.NewPatient;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.patient.SelfRegistration;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.timer.Timers;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** Takes in referrals and shows them to the clinic that referred. */
@ApplicationScoped
class Referrals {

    private final ReferralRepository referrals;
    private final Caseload caseload;
    private final ReferralTerms terms = ClinicalData.read("referral/lifecycle.v1.json", ReferralTerms.class);
    private final Patients patients;
    private final SelfRegistration selfRegistration;
    private final Directory directory;
    private final FieldCipher cipher;
    private final CurrentActor currentActor;
    private final Listing listing;
    private final Timers timers;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Referrals(
            ReferralRepository referrals,
            Caseload caseload,
            Patients patients,
            SelfRegistration selfRegistration,
            Directory directory,
            FieldCipher cipher,
            CurrentActor currentActor,
            Listing listing,
            Timers timers,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.referrals = referrals;
        this.caseload = caseload;
        this.patients = patients;
        this.selfRegistration = selfRegistration;
        this.directory = directory;
        this.cipher = cipher;
        this.currentActor = currentActor;
        this.listing = listing;
        this.timers = timers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ReferralEntity receive(ReferPatient command) {
        UUID clinicId = currentActor.get().requireClinic();
        Indications indications = command.indications();
        UUID patientId = referred(command, clinicId);
        Origin origin = currentActor.get().is(Roles.PARTNER) ? Origin.PARTNER : Origin.CLINIC;
        return enter(clinicId, patientId, indications, origin);
    }

    private UUID referred(ReferPatient command, UUID clinicId) {
        NewPatient person = command.patient();
        UUID known = command.patientId();
        if (person != null && known != null) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/patientId", "must be left out where patient is given");
        }
        if (known != null) {
            patients.holdOpen(known);
            return known;
        }
        if (person == null) {
            throw missing();
        }
        return patients.register(person, clinicId);
    }

    private static ProblemException missing() {
        return ProblemException.of(CommonProblem.VALIDATION_FAILED)
                .error("/patient", "must be given for somebody who has no record");
    }

    /**
     * A patient asks a clinic for treatment. Who has no open record gets one, and the account speaks for it from then on.
     */
    @Transactional
    ReferralEntity receiveSelf(ReferSelf command) {
        UUID clinicId = command.clinicId();
        Indications indications = command.indications();
        if (!directory.hasClinic(clinicId)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/clinicId", "must be a clinic of the network");
        }
        NewPatient person = command.patient();
        UUID own = currentActor.get().patientId();
        if (person == null && own != null) {
            patients.holdOpen(own);
            return enter(clinicId, own, indications, Origin.PATIENT);
        }
        if (person == null) {
            throw missing();
        }
        return selfRegistration.register(
                person, clinicId, patientId -> enter(clinicId, patientId, indications, Origin.PATIENT));
    }

    private ReferralEntity enter(UUID clinicId, UUID patientId, Indications indications, Origin origin) {
        Instant now = clock.instant();
        referrals.waitingAt(clinicId, patientId, now).ifPresent(waiting -> {
            throw ProblemException.of(IntakeProblem.REFERRAL_WAITING).with("referralId", waiting.id.toString());
        });
        ReferralEntity referral = new ReferralEntity(Ids.next(), clinicId, patientId, indications, origin, now);
        referral.expiresAt = now.plus(Duration.ofDays(terms.expiresAfterDays()));
        referrals.persistAndFlush(referral);
        timers.schedule(ReferralExpiry.TIMER, referral.id.toString(), referral.expiresAt, clinicId, "");
        outbox.append(OutgoingEvent.aboutPatient(
                "referral-received",
                referral.id,
                patientId,
                clinicId,
                new ReferralReceived(referral.id, patientId, clinicId, referral.indication, referral.alsoFor)));
        audit.did("receive-referral", "referral", referral.id, patientId, null);
        return referral;
    }

    @Transactional
    ReferralEntity show(UUID referralId) {
        ReferralEntity referral =
                referrals.findByIdOptional(referralId).orElseThrow(() -> CommonProblem.notFound("referral"));
        caseload.require(referral.patientId, "referral");
        audit.read("referral", referral.id, referral.patientId);
        return referral;
    }

    @Transactional
    Page<ReferralView> list(int limit, @Nullable String cursor) {
        Condition own = caseload.on("patientId");
        List<ReferralEntity> rows = listing.rows(referrals, own.text(), own.parameters(), limit, cursor);
        Page<ReferralView> page = listing.page(rows, limit, row -> row.id, this::view);
        page.items().forEach(shown -> audit.read("referral", shown.id(), shown.patientId()));
        return page;
    }

    ReferralView view(ReferralEntity row) {
        byte[] sealed = row.sealedDestination;
        String organisation = sealed == null ? null : cipher.open(ReferralDecisions.FIELD, sealed);
        return ReferralView.of(row, organisation, clock.instant());
    }
}
