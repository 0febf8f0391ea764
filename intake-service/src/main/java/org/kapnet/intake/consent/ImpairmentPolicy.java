package org.kapnet.intake.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * From the start of a session until the next day begins, both at the patient's home and where the session was given,
 * nobody agrees to anything: judgement is not what it is on other days. A patient who travels to a session may sleep at
 * either place, so the later of the two counts. The day is the calendar's, so it lasts 23 or 25 hours where the clocks change, and it
 * begins later than midnight where midnight is left out.
 */
final class ImpairmentPolicy {

    private ImpairmentPolicy() {}

    /** The answer to whether a consent may be given. */
    sealed interface Verdict {

        /** It may. */
        record Free() implements Verdict {}

        /** Not before {@code until}. */
        record Locked(Instant until) implements Verdict {}
    }

    /** The first instant at which the local day after the one of the session's start has begun in each zone. */
    static Instant lockedUntil(Instant sessionStart, Set<ZoneId> zones) {
        return zones.stream()
                .map(zone -> sessionStart
                        .atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /**
     * Judges by one session. A start that lies ahead is another service's clock running ahead, and locks as well.
     *
     * @param zones of the patient's home and of the place of the session
     */
    static Verdict judge(Instant sessionStart, Set<ZoneId> zones, Instant now) {
        Instant until = lockedUntil(sessionStart, zones);
        return now.isBefore(until) ? new Verdict.Locked(until) : new Verdict.Free();
    }
}
