package org.kapnet.integration.appointment;

import java.time.Instant;

/** Time that is taken, without saying by whom; the end is not part of it. */
public record BusyTime(Instant startsAt, Instant endsAt) {

    public BusyTime {
        if (endsAt.isBefore(startsAt)) {
            throw new IllegalArgumentException("busy time does not end before it starts");
        }
    }

    /** Whether any of the time from {@code start} until before {@code end} is taken. */
    public boolean overlaps(Instant start, Instant end) {
        return startsAt.isBefore(end) && start.isBefore(endsAt);
    }
}
