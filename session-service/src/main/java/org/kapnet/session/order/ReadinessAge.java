package org.kapnet.session.order;

import java.time.Instant;
import java.util.List;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;

/** How long the checks before a dose speak for the patient. They are made again once they are too old. */
public final class ReadinessAge {
    private ReadinessAge() {}

    /**
     * What speaks against going on by checks of a moment.
     *
     * @param readyAt when the checks were made
     * @param at when a dose is ordered, verified or given
     */
    public static List<Finding> findings(Protocol protocol, Instant readyAt, Instant at) {
        return readyAt.plus(protocol.readinessMaxAge()).isBefore(at)
                ? List.of(Finding.stop(
                        "readiness-too-old",
                        "The checks before the dose are older than "
                                + protocol.readinessMaxAge().toMinutes() + " minutes: make them again",
                        protocol.figures().readinessMaxAgeMinutes().source()))
                : List.of();
    }
}
