package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Ids;

/** Patients' records. A record of another clinic, or of another therapist's patient, is as if it did not exist. */
@ApplicationScoped
public class Patients {

    private final PatientRepository patients;
    private final Caseload caseload;
    private final Sealing sealing;
    private final Admission admission;
    private final Duplicates duplicates;
    private final PersonLock lock;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Patients(
            PatientRepository patients,
            Caseload caseload,
            Sealing sealing,
            Admission admission,
            Duplicates duplicates,
            PersonLock lock,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.patients = patients;
        this.caseload = caseload;
        this.sealing = sealing;
        this.admission = admission;
        this.duplicates = duplicates;
        this.lock = lock;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a patient with the clinic that refers them. A shared address or number alone refuses nobody: couples
     * and families share them. It makes a pair of records that a human looks at.
     *
     * @throws ProblemException {@code patient-under-age} or {@code patient-under-guardianship}, or
     *     {@code patient-already-registered} with the record's id when an open record of the clinic has the same name,
     *     birth date and address or number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID register(NewPatient command, UUID clinicId) {
        PatientIdentity identity = PatientIdentity.of(command);
        lock.hold(identity);
        known(identity, clinicId).ifPresent(row -> {
            throw ProblemException.of(IntakeProblem.PATIENT_ALREADY_REGISTERED).with("patientId", row.id.toString());
        });
        return enter(command, clinicId).id;
    }

    private Optional<PatientEntity> known(PatientIdentity identity, UUID clinicId) {
        byte[] person = sealing.personHash(identity);
        return patients
                .reachedBy(clinicId, sealing.emailHash(identity.email()), sealing.phoneHash(identity.phone()))
                .stream()
                .filter(row -> Arrays.equals(person, personOf(row)))
                .findFirst();
    }

    private byte[] personOf(PatientEntity row) {
        byte[] stored = row.personHash;
        return stored == null ? sealing.personHash(sealing.open(row.sealedIdentity)) : stored;
    }

    /** Enters a new record; the caller holds the person and has found that nobody else has them. */
    PatientEntity enter(NewPatient command, UUID clinicId) {
        Instant now = clock.instant();
        admission.check(
                command.birthDate(),
                Boolean.TRUE.equals(command.underGuardianship()),
                command.zone(),
                "/patient/birthDate");
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
        return row;
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

    /** The clinic that holds the patient's record, or {@code not-found}. */
    @Transactional
    public UUID clinicOf(UUID patientId) {
        return row(patientId).clinicId;
    }

    /**
     * The clinic that holds the patient's record, and goes on to until this transaction ends, for something to be written
     * into it; or {@code not-found}.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID holdAtClinic(UUID patientId) {
        return patients.holdAtClinic(patientId)
                .filter(held -> caseload.sees(patientId))
                .orElseThrow(() -> CommonProblem.notFound("patient"));
    }

    /**
     * The clinic that holds the patient's record, for it to move in this transaction, or {@code not-found}. Taken before
     * any other lock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID holdForMove(UUID patientId) {
        return patients.holdForMove(patientId)
                .filter(held -> caseload.sees(patientId))
                .orElseThrow(() -> CommonProblem.notFound("patient"));
    }

    /**
     * The clinic that holds the patient's record, for something new to begin.
     *
     * @throws ProblemException {@code not-found} or {@code record-closed}
     */
    @Transactional
    public UUID clinicOfOpen(UUID patientId) {
        UUID clinicId = holdAtClinic(patientId);
        openRow(patientId);
        return clinicId;
    }

    /**
     * As {@link #clinicOfOpen}, and nothing else is begun with the record before the caller's transaction ends, nor is it
     * closed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID holdOpen(UUID patientId) {
        patients.findByIdOptional(patientId, LockModeType.PESSIMISTIC_WRITE);
        return openRow(patientId).clinicId;
    }

    /**
     * As {@link #clinicOfOpen}, for something to which the patient agrees.
     *
     * @throws ProblemException {@code patient-under-guardianship} while somebody else decides for the patient
     */
    @Transactional
    public UUID clinicOfDeciding(UUID patientId) {
        UUID clinicId = clinicOfOpen(patientId);
        if (openRow(patientId).underGuardianship) {
            throw ProblemException.of(IntakeProblem.PATIENT_UNDER_GUARDIANSHIP).reason(admission.guardianship());
        }
        return clinicId;
    }

    PatientEntity openRow(UUID patientId) {
        PatientEntity row = row(patientId);
        if (row.closedAt != null) {
            throw ProblemException.of(IntakeProblem.RECORD_CLOSED);
        }
        return row;
    }

    /** Shows the record, which is audited. */
    @Transactional
    PatientEntity show(UUID patientId) {
        return find(patientId).orElseThrow(() -> CommonProblem.notFound("patient"));
    }

    /** As {@link #show}, for whoever may be without a record. */
    @Transactional
    Optional<PatientEntity> find(UUID patientId) {
        Optional<PatientEntity> row = seen(patientId);
        row.ifPresent(shown -> audit.read("patient", patientId, patientId));
        return row;
    }

    PatientView view(PatientEntity row) {
        return PatientView.of(row, sealing.open(row.sealedIdentity));
    }

    private PatientEntity row(UUID patientId) {
        return seen(patientId).orElseThrow(() -> CommonProblem.notFound("patient"));
    }

    private Optional<PatientEntity> seen(UUID patientId) {
        return patients.existing(patientId).filter(row -> caseload.sees(patientId));
    }
}
