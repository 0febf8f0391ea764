package org.kapnet.session.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * From the check-in of a session until the next day begins nobody plans or extends a course: the patient's judgement is
 * not what it is on other days. The day is the calendar's, so it lasts 23 or 25 hours where the clocks change; where the
 * zones of home and site differ the later end counts.
 */
final class CourseLockPolicy {
    private CourseLockPolicy() {}

    /** Until when a session locks, if it still does. A start that lies ahead is a clock that differs, and locks too. */
    static Optional<Instant> lockedUntil(Instant checkedInAt, Collection<ZoneId> zones, Instant now) {
        return zones.stream()
                .map(zone -> checkedInAt
                        .atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant())
                .max(Comparator.naturalOrder())
                .filter(now::isBefore);
    }
}
