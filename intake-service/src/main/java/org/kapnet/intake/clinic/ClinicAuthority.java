package org.kapnet.intake.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;

/** Who may change a clinic's entry in the directory: network-admins, and its own clinic-admins. And who works there. */
@ApplicationScoped
public class ClinicAuthority {

    private final CurrentActor currentActor;

    ClinicAuthority(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** Whether the caller manages this clinic. */
    public boolean manages(UUID clinicId) {
        Actor actor = currentActor.get();
        return actor.is(Roles.NETWORK_ADMIN) || (actor.is(Roles.CLINIC_ADMIN) && clinicId.equals(actor.clinicId()));
    }

    /** Whether the caller manages this clinic or treats patients there. */
    public boolean worksAt(UUID clinicId) {
        Actor actor = currentActor.get();
        boolean treats = actor.is(Roles.PRESCRIBER) || actor.is(Roles.THERAPIST) || actor.is(Roles.NURSE);
        return manages(clinicId) || (treats && clinicId.equals(actor.clinicId()));
    }

    /**
     * Lets only a manager of this clinic pass.
     *
     * @throws ProblemException {@code forbidden}; the directory is open, so the clinic's existence is no secret
     */
    public void requireManager(UUID clinicId) {
        if (!manages(clinicId)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN).detail("The caller does not manage this clinic.");
        }
    }
}
