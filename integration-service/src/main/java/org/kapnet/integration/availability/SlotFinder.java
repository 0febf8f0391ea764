package org.kapnet.integration.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kapnet.integration.appointment.BusyTime;

/**
 * Cuts free slots out of weekly windows. Pure: the same windows, busy times and range give the same slots.
 *
 * <p>Guarantees: slots are in order, never overlap each other or a busy time, lie in the range asked for, and their
 * local start and end lie in the window on that day. On a day when the clocks change a window loses or gains the hour
 * that the day does; local times that do not exist are left out, those that come twice may be offered twice.
 */
public final class SlotFinder {

    private final Duration length;
    private final Duration alignment;

    public SlotFinder(Duration length, Duration alignment) {
        if (length.isZero() || length.isNegative() || alignment.isZero() || alignment.isNegative()) {
            throw new IllegalArgumentException("length and alignment are positive");
        }
        this.length = length;
        this.alignment = alignment;
    }

    private record Opening(Instant begins, Instant ends, ZoneId zone, LocalDate day, WeeklyWindow window) {}

    /**
     * The first free slots, at most {@code max}, that start at or after {@code from} and end by {@code to}.
     *
     * @param busy taken times, in any order
     */
    public List<Slot> free(List<Availability> availability, List<BusyTime> busy, Instant from, Instant to, int max) {
        List<Slot> found = new ArrayList<>();
        Instant earliest = from;
        for (Opening opening : openings(availability, from, to)) {
            Instant cursor = aligned(later(opening.begins, earliest), opening.zone);
            while (found.size() < max) {
                Instant end = cursor.plus(length);
                if (end.isAfter(opening.ends) || end.isAfter(to)) {
                    break;
                }
                Optional<Instant> blockedUntil = blockedUntil(busy, cursor, end);
                if (blockedUntil.isPresent()) {
                    cursor = aligned(blockedUntil.get(), opening.zone);
                } else if (!liesInWindow(opening, cursor, end)) {
                    cursor = cursor.plus(alignment);
                } else {
                    found.add(new Slot(cursor, end, opening.zone));
                    earliest = end;
                    cursor = aligned(end, opening.zone);
                }
            }
        }
        return found;
    }

    /** Whether that whole time lies in one of the windows; the zone of the first that holds it. */
    public static Optional<ZoneId> zoneOfWindowAround(List<Availability> availability, Instant start, Instant end) {
        return openings(availability, start, end).stream()
                .filter(opening -> !start.isBefore(opening.begins)
                        && !end.isAfter(opening.ends)
                        && liesInWindow(opening, start, end))
                .map(Opening::zone)
                .findFirst();
    }

    private static List<Opening> openings(List<Availability> availability, Instant from, Instant to) {
        List<Opening> openings = new ArrayList<>();
        for (Availability entry : availability) {
            LocalDate last = to.atZone(entry.zone()).toLocalDate();
            for (LocalDate day = from.atZone(entry.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
                for (WeeklyWindow window : entry.windows()) {
                    if (window.dayOfWeek() == day.getDayOfWeek() && entry.validOn(day)) {
                        Instant begins = firstInstant(day.atTime(window.from()), entry.zone());
                        Instant ends = firstInstant(day.atTime(window.to()), entry.zone());
                        openings.add(new Opening(begins, ends, entry.zone(), day, window));
                    }
                }
            }
        }
        openings.sort(Comparator.comparing(Opening::begins).thenComparing(Opening::ends));
        return openings;
    }

    /** The first instant at which local clocks show that time or, when it is skipped, the moment they jump past it. */
    private static Instant firstInstant(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static boolean liesInWindow(Opening opening, Instant start, Instant end) {
        ZonedDateTime localStart = start.atZone(opening.zone);
        ZonedDateTime localEnd = end.atZone(opening.zone);
        return localStart.toLocalDate().equals(opening.day)
                && localEnd.toLocalDate().equals(opening.day)
                && opening.window.contains(localStart.toLocalTime(), localEnd.toLocalTime());
    }

    private static Optional<Instant> blockedUntil(List<BusyTime> busy, Instant start, Instant end) {
        return busy.stream()
                .filter(taken -> taken.overlaps(start, end))
                .map(BusyTime::endsAt)
                .max(Comparator.naturalOrder());
    }

    /** The next instant, at or after this one, at which local clocks show a multiple of the alignment. */
    private Instant aligned(Instant instant, ZoneId zone) {
        LocalTime local = instant.atZone(zone).toLocalTime();
        long over = local.toNanoOfDay() % alignment.toNanos();
        return over == 0 ? instant : instant.plusNanos(alignment.toNanos() - over);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
