package org.kapnet.intake.consent;

import java.time.Instant;
import java.time.ZoneId;

/**
 * From the start of a session until the next day begins at the patient's home, nobody agrees to anything: judgement is
 * not what it is on other days. The day is the calendar's, so it lasts 23 or 25 hours where the clocks change, and it
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

    /** The first instant of the local day after the one on which the session started. */
    static Instant lockedUntil(Instant sessionStart, ZoneId zone) {
        return sessionStart
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /**
     * Judges by one session. A start that lies ahead is another service's clock running ahead, and locks as well.
     *
     * @param zone of the patient's home
     */
    static Verdict judge(Instant sessionStart, ZoneId zone, Instant now) {
        Instant until = lockedUntil(sessionStart, zone);
        return now.isBefore(until) ? new Verdict.Locked(until) : new Verdict.Free();
    }
}
