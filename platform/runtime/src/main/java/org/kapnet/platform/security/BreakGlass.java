package org.kapnet.platform.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens a patient's record of another clinic to a clinician in an emergency: a reading request that carries the header
 * {@code Kap-Break-Glass} with a reason. It never opens a way to write, and every record shown is audited with the
 * reason. It opens one record, which the request names: an emergency is about one person, so a list stays that of the
 * own clinic.
 */
final class BreakGlass {

    private static final String HEADER = "Kap-Break-Glass";

    private static final Set<String> CLINICIANS = Set.of(Roles.PRESCRIBER, Roles.NURSE);
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 200;

    private BreakGlass() {}

    /** The plea, when this caller may break the glass with it; empty otherwise. */
    static Optional<String> reason(Actor actor, Optional<String> plea) {
        return plea.filter(reason -> actor.roles().stream().anyMatch(CLINICIANS::contains));
    }

    /** The reason that a reading request about one record or one patient gives, whoever the caller is. */
    static Optional<String> plea(ContainerRequestContext request) {
        return plea(request.getMethod(), namesOne(request.getUriInfo()), request.getHeaderString(HEADER));
    }

    /** As {@link #plea(ContainerRequestContext)}. */
    static Optional<String> plea(String method, boolean namesOne, @Nullable String header) {
        return Optional.ofNullable(header)
                .filter(ignored -> namesOne && READING.contains(method))
                .map(String::strip)
                .filter(reason -> reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON);
    }

    private static boolean namesOne(UriInfo address) {
        return !address.getPathParameters().isEmpty()
                || address.getQueryParameters().containsKey("patientId");
    }
}
