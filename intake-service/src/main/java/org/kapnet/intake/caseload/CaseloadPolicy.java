package org.kapnet.intake.caseload;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is kept to own patients, and what opens another record to them in an emergency. */
final class CaseloadPolicy {

    private static final String THERAPIST = "therapist";

    /** The roles that see every patient of their clinic, or of the network, where an operation lets them in. */
    private static final Set<String> WIDER = Set.of("prescriber", "nurse", "clinic-admin", "safety-officer");

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 200;

    private CaseloadPolicy() {}

    /**
     * Whether a caller is kept to own patients. Who holds another role too is judged by it, but only where the operation
     * lets that role in: an administrator who is a therapist too reads no more clinical content than a therapist.
     *
     * @param held the caller's roles
     * @param letIn the roles that the operation lets in
     */
    static boolean ownOnly(Collection<String> held, Collection<String> letIn) {
        return held.contains(THERAPIST)
                && held.stream().noneMatch(role -> WIDER.contains(role) && letIn.contains(role));
    }

    /**
     * The reason that opens one record of the own clinic: of a reading request that names it. As for other clinicians and
     * other clinics' records.
     */
    static Optional<String> emergency(String method, boolean namesOne, @Nullable String reason) {
        return Optional.ofNullable(reason)
                .filter(ignored -> namesOne && READING.contains(method))
                .map(String::strip)
                .filter(words -> words.length() >= SHORTEST_REASON && words.length() <= LONGEST_REASON);
    }
}
