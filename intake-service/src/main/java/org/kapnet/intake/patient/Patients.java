package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Ids;

/** Patients' records. A record of another clinic is as if it did not exist. */
@ApplicationScoped
public class Patients {

    private final PatientRepository patients;
    private final Sealing sealing;
    private final Admission admission;
    private final Duplicates duplicates;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Patients(
            PatientRepository patients,
            Sealing sealing,
            Admission admission,
            Duplicates duplicates,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.patients = patients;
        this.sealing = sealing;
        this.admission = admission;
        this.duplicates = duplicates;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a patient with the clinic that refers them.
     *
     * @throws ProblemException {@code patient-under-age} or {@code patient-under-guardianship}, or {@code patient-already-registered} when the clinic has a
     *     patient with this e-mail or phone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID register(NewPatient command, UUID clinicId) {
        Instant now = clock.instant();
        admission.check(
                command.birthDate(),
                Boolean.TRUE.equals(command.underGuardianship()),
                command.zone(),
                "/patient/birthDate");
        byte[] emailHash = sealing.emailHash(command.email());
        byte[] phoneHash = sealing.phoneHash(command.phone());
        if (patients.anyWith(clinicId, emailHash, phoneHash)) {
            throw ProblemException.of(IntakeProblem.PATIENT_ALREADY_REGISTERED);
        }
        PatientIdentity identity = PatientIdentity.of(command);
        PatientEntity row = new PatientEntity(Ids.next(), clinicId, now);
        row.identify(identity, sealing);
        row.zone = command.zone();
        row.language = command.language();
        row.state = command.state();
        patients.persistAndFlush(row);
        outbox.append(OutgoingEvent.aboutPatient(
                "patient-registered",
                row.id,
                row.id,
                clinicId,
                new PatientRegistered(
                        row.id, clinicId, row.zone, row.language, row.state, sealing.sealContact(identity))));
        audit.did("register-patient", "patient", row.id, row.id, null);
        duplicates.lookFor(row);
        return row.id;
    }

    /** The patient as other features need it, or {@code not-found}. Does not count as showing the record. */
    @Transactional
    public PatientRecord require(UUID patientId) {
        PatientEntity row = row(patientId);
        PatientIdentity identity = sealing.open(row.sealedIdentity);
        return new PatientRecord(
                row.id,
                row.clinicId,
                ZoneId.of(row.zone),
                identity.birthDate(),
                identity.homeLatitude(),
                identity.homeLongitude());
    }

    /** The patient's language, BCP 47, or {@code not-found}. */
    @Transactional
    public String languageOf(UUID patientId) {
        return row(patientId).language;
    }

    /** The clinic that holds the patient's record until this transaction ends, or {@code not-found}. */
    @Transactional
    public UUID clinicOf(UUID patientId) {
        return patients.holdAtClinic(patientId).orElseThrow(() -> CommonProblem.notFound("patient"));
    }

    /**
     * The clinic that holds the patient's record, for it to move in this transaction, or {@code not-found}. Taken before
     * any other lock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID holdForMove(UUID patientId) {
        return patients.holdForMove(patientId).orElseThrow(() -> CommonProblem.notFound("patient"));
    }

    /**
     * The clinic that holds the patient's record, for something new to begin.
     *
     * @throws ProblemException {@code not-found} or {@code record-closed}
     */
    @Transactional
    public UUID clinicOfOpen(UUID patientId) {
        UUID clinicId = clinicOf(patientId);
        requireOpen(patientId);
        return clinicId;
    }

    PatientEntity requireOpen(UUID patientId) {
        PatientEntity row = row(patientId);
        if (row.closedAt != null) {
            throw ProblemException.of(IntakeProblem.RECORD_CLOSED);
        }
        return row;
    }

    /** Shows the record, which is audited. */
    @Transactional
    PatientEntity show(UUID patientId) {
        PatientEntity row = row(patientId);
        audit.read("patient", patientId, patientId);
        return row;
    }

    PatientView view(PatientEntity row) {
        return PatientView.of(row, sealing.open(row.sealedIdentity));
    }

    private PatientEntity row(UUID patientId) {
        return patients.findByIdOptional(patientId).orElseThrow(() -> CommonProblem.notFound("patient"));
    }
}
