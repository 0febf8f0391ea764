package org.kapnet.intake.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From the start of a session until the next day begins at the patient's home and at the site, nobody agrees to anything: judgement is
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

    /** Of the patient's home and the site, the zone in which the day of a session ends later. */
    static ZoneId laterZone(Instant sessionStart, ZoneId home, Optional<ZoneId> site) {
        return site.filter(zone -> lockedUntil(sessionStart, zone).isAfter(lockedUntil(sessionStart, home)))
                .orElse(home);
    }

    /**
     * Judges by one session. A start that lies ahead is another service's clock running ahead, and locks as well.
     *
     * @param zone in which the day counts
     */
    static Verdict judge(Instant sessionStart, ZoneId zone, Instant now) {
        Instant until = lockedUntil(sessionStart, zone);
        return now.isBefore(until) ? new Verdict.Locked(until) : new Verdict.Free();
    }
}
