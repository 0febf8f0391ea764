package org.kapnet.intake.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Directory;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.patient.SelfRegistration;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** Takes in referrals and shows them to the clinic that referred. */
@ApplicationScoped
class Referrals {

    private final ReferralRepository referrals;
    private final ReferralTerms terms = ClinicalData.read("referral/lifecycle.v1.json", ReferralTerms.class);
    private final Patients patients;
    private final SelfRegistration selfRegistration;
    private final Directory directory;
    private final FieldCipher cipher;
    private final CurrentActor currentActor;
    private final Listing listing;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Referrals(
            ReferralRepository referrals,
            Patients patients,
            SelfRegistration selfRegistration,
            Directory directory,
            FieldCipher cipher,
            CurrentActor currentActor,
            Listing listing,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.referrals = referrals;
        this.patients = patients;
        this.selfRegistration = selfRegistration;
        this.directory = directory;
        this.cipher = cipher;
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
        Origin origin = currentActor.get().is(Roles.PARTNER) ? Origin.PARTNER : Origin.CLINIC;
        return enter(clinicId, patientId, WireNames.of(command.indication()), origin);
    }

    /** A patient without a record asks a clinic for treatment; the account speaks for the new record from then on. */
    @Transactional
    ReferralEntity receiveSelf(ReferSelf command) {
        UUID clinicId = command.clinicId();
        if (!directory.hasClinic(clinicId)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/clinicId", "must be a clinic of the network");
        }
        return selfRegistration.register(
                command.patient(),
                clinicId,
                patientId -> enter(clinicId, patientId, WireNames.of(command.indication()), Origin.PATIENT));
    }

    private ReferralEntity enter(UUID clinicId, UUID patientId, String indication, Origin origin) {
        ReferralEntity referral =
                new ReferralEntity(Ids.next(), clinicId, patientId, indication, origin, clock.instant());
        referral.expiresAt = referral.createdAt.plus(Duration.ofDays(terms.expiresAfterDays()));
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
