package org.kapnet.intake.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.ClinicAuthority;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Preconditions;

/**
 * Staff who leave. Their record stays, because episodes and reviews point to it, and so does their account: the other
 * services know people by it, and one account stands for one person at one clinic.
 */
@ApplicationScoped
class Departures {

    private final PractitionerRepository practitioners;
    private final CredentialWatch watch;
    private final ClinicAuthority authority;
    private final Audit audit;
    private final Clock clock;

    Departures(
            PractitionerRepository practitioners,
            CredentialWatch watch,
            ClinicAuthority authority,
            Audit audit,
            Clock clock) {
        this.practitioners = practitioners;
        this.watch = watch;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes somebody unassignable from now on and tells the other services.
     *
     * @throws ProblemException {@code practitioner-departed} when they have left before
     */
    @Transactional
    PractitionerEntity depart(UUID practitionerId, DepartPractitioner command, @Nullable String ifMatch) {
        PractitionerEntity practitioner = practitioners
                .findByIdOptional(practitionerId)
                .orElseThrow(() -> CommonProblem.notFound("practitioner"));
        authority.requireManager(practitioner.clinicId);
        Preconditions.requireMatch(ifMatch, practitioner.version);
        if (practitioner.hasDeparted()) {
            throw ProblemException.of(IntakeProblem.PRACTITIONER_DEPARTED);
        }
        practitioner.depart(command.reason(), clock.instant());
        watch.announce(practitioner);
        audit.did("depart-practitioner", "practitioner", practitionerId, null, practitioner.departureReason);
        return practitioner;
    }
}
