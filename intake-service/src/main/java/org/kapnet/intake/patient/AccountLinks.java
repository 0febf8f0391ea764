package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.reach.NetworkReach;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.SubjectLinks;

/**
 * Joins an account with the patient record that a clinic made. The proof is the e-mail that the identity provider has
 * verified; a record that already has an account is never joined with another. An account whose record was closed goes
 * on to the open one.
 */
@ApplicationScoped
class AccountLinks {

    private final PatientRepository patients;
    private final Sealing sealing;
    private final SubjectLinks links;
    private final CurrentActor currentActor;
    private final NetworkReach reach;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AccountLinks(
            PatientRepository patients,
            Sealing sealing,
            SubjectLinks links,
            CurrentActor currentActor,
            NetworkReach reach,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.patients = patients;
        this.sealing = sealing;
        this.links = links;
        this.currentActor = currentActor;
        this.reach = reach;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Links the caller's account; a repeat answers with the same patient. */
    @Transactional
    UUID link() {
        Actor actor = currentActor.get();
        Optional<PatientEntity> former = formerOf(actor);
        if (former.filter(row -> row.closedAt == null).isPresent()) {
            return former.get().id;
        }
        String email =
                currentActor.verifiedEmail().orElseThrow(() -> ProblemException.of(IntakeProblem.EMAIL_NOT_VERIFIED));
        // The account has no clinic yet, so the record can only be looked for in the whole network.
        return reach.call(() -> link(actor.subject(), email, former));
    }

    /** The record that the caller's account speaks for so far. */
    Optional<PatientEntity> formerOf(Actor actor) {
        return Optional.ofNullable(actor.patientId()).flatMap(patients::existing);
    }

    private UUID link(String subject, String email, Optional<PatientEntity> former) {
        List<PatientEntity> found = patients.withEmail(sealing.emailHash(email)).stream()
                .filter(patient -> patient.accountSubject == null)
                .toList();
        if (found.isEmpty()) {
            return former.orElseThrow(() -> CommonProblem.notFound("patient record for this account")).id;
        }
        if (found.size() > 1) {
            throw ProblemException.of(IntakeProblem.LINK_AMBIGUOUS);
        }
        PatientEntity patient = found.getFirst();
        former.ifPresent(row -> row.accountSubject = null);
        join(patient, subject);
        return patient.id;
    }

    /** Hands the account of a record that is closed to the record that is continued; nothing happens without one. */
    void handOn(PatientEntity closed, PatientEntity kept) {
        String subject = closed.accountSubject;
        if (subject != null) {
            closed.accountSubject = null;
            join(kept, subject);
        }
    }

    /** Lets an account speak for a patient from now on; the caller sees to it that the connection reaches the record. */
    void join(PatientEntity patient, String subject) {
        patient.accountSubject = subject;
        patients.flush();
        links.link(subject, patient.id, clock.instant());
        outbox.append(OutgoingEvent.aboutPatient(
                "patient-linked", patient.id, patient.id, patient.clinicId, new PatientLinked(patient.id, subject)));
        audit.did("link-account", "patient", patient.id, patient.id, null);
    }
}
