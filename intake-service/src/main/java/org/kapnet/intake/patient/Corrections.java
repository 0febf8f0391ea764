package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Preconditions;

/** Corrects who a patient is and how to reach them. */
@ApplicationScoped
class Corrections {

    private final Patients patients;
    private final PatientRepository rows;
    private final Admission admission;
    private final Duplicates duplicates;
    private final PersonLock lock;
    private final Event<GuardianshipRecorded> guardianship;
    private final Sealing sealing;
    private final CurrentActor currentActor;
    private final Outbox outbox;
    private final Audit audit;

    Corrections(
            Patients patients,
            PatientRepository rows,
            Admission admission,
            Duplicates duplicates,
            PersonLock lock,
            Event<GuardianshipRecorded> guardianship,
            Sealing sealing,
            CurrentActor currentActor,
            Outbox outbox,
            Audit audit) {
        this.patients = patients;
        this.rows = rows;
        this.admission = admission;
        this.duplicates = duplicates;
        this.lock = lock;
        this.guardianship = guardianship;
        this.sealing = sealing;
        this.currentActor = currentActor;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    PatientEntity correct(UUID patientId, CorrectPatient command, @Nullable String ifMatch) {
        PatientEntity row = patients.openRow(patientId);
        Preconditions.requireMatch(ifMatch, row.version);
        admission.check(command.birthDate(), false, command.zone(), "/birthDate");
        if (row.underGuardianship
                && Boolean.FALSE.equals(command.underGuardianship())
                && currentActor.get().is(Roles.PATIENT)) {
            // That a guardian no longer decides is for the clinic to see from the papers.
            throw ProblemException.of(IntakeProblem.PATIENT_UNDER_GUARDIANSHIP).reason(admission.guardianship());
        }
        PatientIdentity before = sealing.open(row.sealedIdentity);
        PatientIdentity after = PatientIdentity.of(command);
        lock.hold(after);
        boolean reachedLike = after.reachedLike(before)
                && row.zone.equals(command.zone())
                && row.language.equals(command.language())
                && row.state.equals(command.state());
        row.identify(after, sealing);
        row.zone = command.zone();
        row.language = command.language();
        row.state = command.state();
        // Left out, it stays: whether somebody may decide must not change by a form that does not ask for it.
        row.underGuardianship = Objects.requireNonNullElse(command.underGuardianship(), row.underGuardianship);
        rows.flush();
        duplicates.lookFor(row);
        if (!reachedLike) {
            outbox.append(OutgoingEvent.aboutPatient(
                    "contact-changed",
                    row.id,
                    row.id,
                    row.clinicId,
                    new PatientRegistered(
                            row.id, row.clinicId, row.zone, row.language, row.state, sealing.sealContact(after))));
        }
        audit.did("correct-patient", "patient", row.id, row.id, null);
        if (row.underGuardianship) {
            guardianship.fire(new GuardianshipRecorded(row.id));
        }
        return row;
    }
}
