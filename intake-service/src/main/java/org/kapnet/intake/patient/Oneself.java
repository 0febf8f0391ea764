package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;

/**
 * Whether the caller is the patient. The role alone does not say so: an account may hold a patient's and a clinic's
 * role, and then reaches every record of the clinic.
 */
@ApplicationScoped
public class Oneself {

    private final CurrentActor currentActor;

    Oneself(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** Whether the caller's account is this patient's. */
    public boolean is(UUID patientId) {
        return patientId.equals(currentActor.get().patientId());
    }

    /**
     * For what nobody can do in a patient's stead.
     *
     * @throws ProblemException {@code forbidden}
     */
    public void require(UUID patientId) {
        if (!patientId.equals(currentActor.get().requirePatient())) {
            throw ProblemException.of(CommonProblem.FORBIDDEN).detail("Only the patient can do this.");
        }
    }
}
