package org.kapnet.platform.security;

import java.util.Collection;
import java.util.Set;

/** Who is kept to own patients. */
final class CaseloadPolicy {

    /** The roles that see every patient of their clinic, or of the network, where an operation lets them in. */
    private static final Set<String> WIDER =
            Set.of(Roles.PRESCRIBER, Roles.NURSE, Roles.CLINIC_ADMIN, Roles.SAFETY_OFFICER);

    private CaseloadPolicy() {}

    /**
     * Whether a caller is kept to own patients. Who holds another role too is judged by it, but only where the operation
     * lets that role in: an administrator who is a therapist too reads no more clinical content than a therapist.
     *
     * @param held the caller's roles
     * @param letIn the roles that the operation lets in
     */
    static boolean ownOnly(Collection<String> held, Collection<String> letIn) {
        return held.contains(Roles.THERAPIST)
                && held.stream().noneMatch(role -> WIDER.contains(role) && letIn.contains(role));
    }
}
