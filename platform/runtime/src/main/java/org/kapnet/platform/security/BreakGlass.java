package org.kapnet.platform.security;

import java.util.Optional;
import java.util.Set;

/**
 * Opens a patient's record of another clinic to a clinician in an emergency: a reading request that carries the header
 * {@code Kap-Break-Glass} with a reason. It never opens a way to write, and every record shown is audited with the
 * reason. It opens one record, which the request names: an emergency is about one person, so a list stays that of the
 * own clinic.
 */
final class BreakGlass {

    static final String HEADER = "Kap-Break-Glass";

    private static final Set<String> CLINICIANS = Set.of(Roles.PRESCRIBER, Roles.NURSE);
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 200;

    private BreakGlass() {}

    /**
     * The reason, when this caller may break the glass with this request; empty otherwise.
     *
     * @param namesOne whether the request is about one record or one patient
     */
    static Optional<String> reason(Actor actor, String method, boolean namesOne, Optional<String> header) {
        return header.filter(ignored -> namesOne)
                .map(String::strip)
                .filter(reason -> reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON)
                .filter(reason -> READING.contains(method))
                .filter(reason -> actor.roles().stream().anyMatch(CLINICIANS::contains));
    }
}
