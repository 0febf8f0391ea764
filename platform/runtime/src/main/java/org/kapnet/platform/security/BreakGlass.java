package org.kapnet.platform.security;

import java.util.Optional;
import java.util.Set;

/**
 * Opens a patient's record of another clinic to a clinician in an emergency: a reading request that carries the header
 * {@code Kap-Break-Glass} with a reason. It never opens a way to write, and every record shown is audited with the
 * reason.
 */
final class BreakGlass {

    static final String HEADER = "Kap-Break-Glass";

    private static final Set<String> CLINICIANS = Set.of(Roles.PRESCRIBER, Roles.NURSE);
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 200;

    private BreakGlass() {}

    /** The reason, when this caller may break the glass with this request; empty otherwise. */
    static Optional<String> reason(Actor actor, String method, Optional<String> header) {
        return header.map(String::strip)
                .filter(reason -> reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON)
                .filter(reason -> READING.contains(method))
                .filter(reason -> actor.roles().stream().anyMatch(CLINICIANS::contains));
    }
}
