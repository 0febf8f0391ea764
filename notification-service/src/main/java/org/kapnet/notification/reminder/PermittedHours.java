package org.kapnet.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The hours of a recipient's local day in which a message that can wait may leave. Computed at the moment of use from
 * the IANA zone, so a change of the clocks moves nothing. The legal window comes from data (47 CFR 64.1200(c)(1)).
 *
 * @param from first permitted local time
 * @param until local time from which nothing leaves any more, same day, after {@code from}
 * @param closingMargin how long before {@code until} a message moved to the evening leaves
 */
public record PermittedHours(LocalTime from, LocalTime until, Duration closingMargin) {

    public PermittedHours {
        if (closingMargin.isNegative() || !leavesRoom(from, until, closingMargin)) {
            throw new IllegalArgumentException("permitted hours open before they close, with room for the margin");
        }
    }

    /** Whether a message may leave at this instant in this zone. */
    public boolean permits(Instant instant, ZoneId zone) {
        LocalTime local = instant.atZone(zone).toLocalTime();
        return !local.isBefore(from) && local.isBefore(until);
    }

    /**
     * The permitted instant nearest to {@code wanted} that lies before {@code deadline}; of two equally near the earlier.
     *
     * @return empty when the neighbouring days hold no permitted instant before the deadline
     */
    public Optional<Instant> nearest(Instant wanted, Instant deadline, ZoneId zone) {
        if (permits(wanted, zone) && wanted.isBefore(deadline)) {
            return Optional.of(wanted);
        }
        return edgesAround(wanted, zone)
                .filter(edge -> edge.isBefore(deadline))
                .min(Comparator.<Instant, Duration>comparing(
                                edge -> Duration.between(wanted, edge).abs())
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code instant} itself when it is permitted, else the next opening, if that lies before {@code deadline}. */
    public Optional<Instant> firstFrom(Instant instant, Instant deadline, ZoneId zone) {
        if (permits(instant, zone)) {
            return Optional.of(instant).filter(first -> first.isBefore(deadline));
        }
        LocalDate day = instant.atZone(zone).toLocalDate();
        return Stream.of(day, day.plusDays(1))
                .map(date -> opening(date, zone))
                .filter(opening -> !opening.isBefore(instant))
                .findFirst()
                .filter(opening -> opening.isBefore(deadline));
    }

    /** These hours cut to what a patient chose; a choice that leaves no room is ignored. */
    public PermittedHours narrowedTo(LocalTime opens, LocalTime closes) {
        LocalTime later = opens.isAfter(from) ? opens : from;
        LocalTime earlier = closes.isBefore(until) ? closes : until;
        return leavesRoom(later, earlier, closingMargin) ? new PermittedHours(later, earlier, closingMargin) : this;
    }

    private static boolean leavesRoom(LocalTime opens, LocalTime closes, Duration margin) {
        return Duration.between(opens, closes).compareTo(margin) > 0;
    }

    private Stream<Instant> edgesAround(Instant wanted, ZoneId zone) {
        LocalDate day = wanted.atZone(zone).toLocalDate();
        return LongStream.rangeClosed(-1, 1)
                .mapToObj(day::plusDays)
                .flatMap(date -> Stream.of(opening(date, zone), closing(date, zone)))
                .filter(edge -> permits(edge, zone));
    }

    private Instant opening(LocalDate date, ZoneId zone) {
        return ZonedDateTime.of(date, from, zone).toInstant();
    }

    private Instant closing(LocalDate date, ZoneId zone) {
        return ZonedDateTime.of(date, until.minus(closingMargin), zone).toInstant();
    }
}
