package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.web.Ids;

/** Patients' records. A record of another clinic is as if it did not exist. */
@ApplicationScoped
public class Patients {

    private final PatientRepository patients;
    private final Sealing sealing;
    private final RegistrationRules rules;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Patients(
            PatientRepository patients,
            Sealing sealing,
            RegistrationRules rules,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.patients = patients;
        this.sealing = sealing;
        this.rules = rules;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a patient with the clinic that refers them.
     *
     * @throws ProblemException {@code patient-under-age}, or {@code patient-already-registered} when the clinic has a
     *     patient with this e-mail or phone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID register(NewPatient command, UUID clinicId) {
        Instant now = clock.instant();
        checkAge(command, LocalDate.ofInstant(now, ZoneId.of(command.zone())));
        byte[] emailHash = sealing.emailHash(command.email());
        byte[] phoneHash = sealing.phoneHash(command.phone());
        if (patients.anyWith(emailHash, phoneHash)) {
            throw ProblemException.of(IntakeProblem.PATIENT_ALREADY_REGISTERED);
        }
        PatientIdentity identity = PatientIdentity.of(command);
        PatientEntity row = new PatientEntity(Ids.next(), clinicId, sealing.seal(identity), now);
        row.emailHash = emailHash;
        row.phoneHash = phoneHash;
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

    /** The clinic that holds the patient's record, or {@code not-found}. */
    @Transactional
    public UUID clinicOf(UUID patientId) {
        return row(patientId).clinicId;
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

    private void checkAge(NewPatient command, LocalDate today) {
        int age = Period.between(command.birthDate(), today).getYears();
        if (age < rules.minimumAgeYears()) {
            throw ProblemException.of(IntakeProblem.PATIENT_UNDER_AGE)
                    .reasons(List.of(new Reason(
                            "age-minimum",
                            "Patients are at least " + rules.minimumAgeYears() + " years old.",
                            rules.source())));
        }
        if (age > rules.oldestAgeYears()) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/patient/birthDate", "must not lie more than " + rules.oldestAgeYears() + " years back");
        }
    }
}
