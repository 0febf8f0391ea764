package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.reach.NetworkReach;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;

/** Registers the caller as a patient of a clinic, and joins the account with the new record. */
@ApplicationScoped
public class SelfRegistration {

    private final Patients patients;
    private final PatientRepository rows;
    private final AccountLinks links;
    private final PersonLock lock;
    private final Sealing sealing;
    private final CurrentActor currentActor;
    private final NetworkReach reach;

    SelfRegistration(
            Patients patients,
            PatientRepository rows,
            AccountLinks links,
            PersonLock lock,
            Sealing sealing,
            CurrentActor currentActor,
            NetworkReach reach) {
        this.patients = patients;
        this.rows = rows;
        this.links = links;
        this.lock = lock;
        this.sealing = sealing;
        this.currentActor = currentActor;
        this.reach = reach;
    }

    /**
     * Registers the caller. Refused only for what is the caller's own: the account's record and its verified address.
     * A number or a name that a record has never is, because the answer would tell anybody who is a patient here.
     *
     * @param then what follows in the same transaction, still within reach of the new record, which the account is not
     *     before the next request
     * @throws ProblemException {@code email-not-verified}, or {@code patient-already-registered} when the account has an
     *     open record or one with its address waits to be linked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T register(NewPatient command, UUID clinicId, Function<UUID, T> then) {
        Actor actor = currentActor.get();
        String email =
                currentActor.verifiedEmail().orElseThrow(() -> ProblemException.of(IntakeProblem.EMAIL_NOT_VERIFIED));
        if (!command.email().equalsIgnoreCase(email)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/patient/email", "must be the verified address of the account");
        }
        Optional<PatientEntity> former = links.formerOf(actor);
        if (former.filter(row -> row.closedAt == null).isPresent()) {
            throw ProblemException.of(IntakeProblem.PATIENT_ALREADY_REGISTERED);
        }
        return reach.call(() -> {
            lock.hold(PatientIdentity.of(command));
            if (!rows.withEmail(sealing.emailHash(email)).isEmpty()) {
                throw ProblemException.of(IntakeProblem.PATIENT_ALREADY_REGISTERED);
            }
            PatientEntity row = patients.enter(command, clinicId);
            former.ifPresent(closed -> closed.accountSubject = null);
            links.join(row, actor.subject());
            return then.apply(row.id);
        });
    }
}
