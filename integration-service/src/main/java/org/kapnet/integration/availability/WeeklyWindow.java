package org.kapnet.integration.availability;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;

/**
 * Hours that come back every week, in local time: from 9 to 12 stays from 9 to 12 when the clocks change.
 *
 * @param from first minute that can be booked
 * @param to minute by which the last hour has ended; later than {@code from}, so a window never crosses midnight
 */
public record WeeklyWindow(DayOfWeek dayOfWeek, LocalTime from, LocalTime to) {

    public WeeklyWindow {
        Objects.requireNonNull(dayOfWeek, "dayOfWeek");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it begins, on the same day");
        }
    }

    /** Asks about times of one day; the end may show the start's time again on the day when the clocks go back. */
    boolean contains(LocalTime start, LocalTime end) {
        return !start.isBefore(from) && !end.isAfter(to);
    }
}
