package org.kapnet.platform.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;

/**
 * Who is calling.
 *
 * @param subject the account at the identity provider, opaque and stable
 * @param roles the realm roles of the token, see {@link Roles}
 * @param clinicId the clinic that staff and partner systems act for; null for patients and network staff
 * @param patientId the patient whose account this is; null for all others and for an account not linked yet
 * @param scopes the OAuth scopes of the token, which limit partner systems
 */
public record Actor(
        String subject,
        Set<String> roles,
        @Nullable UUID clinicId,
        @Nullable UUID patientId,
        Set<String> scopes) {

    /** Stands in the audit log where no person acted: an event from another service, or a timer. */
    public static final Actor SYSTEM = new Actor("system", Set.of(), null, null, Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Whether the actor holds {@code role}. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /**
     * The clinic the actor works for.
     *
     * @throws ProblemException {@code forbidden} when the account belongs to no clinic
     */
    public UUID requireClinic() {
        if (clinicId == null) {
            throw ProblemException.of(CommonProblem.FORBIDDEN).detail("This account belongs to no clinic.");
        }
        return clinicId;
    }

    /**
     * The patient whose account this is.
     *
     * @throws ProblemException {@code forbidden} when the account is not linked to a patient record
     */
    public UUID requirePatient() {
        if (patientId == null) {
            throw ProblemException.of(CommonProblem.FORBIDDEN)
                    .detail("This account is not linked to a patient record.");
        }
        return patientId;
    }
}
