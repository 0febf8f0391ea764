package org.kapnet.integration.availability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.appointment.AppointmentKind;

/**
 * When one therapist can be booked, and for what.
 *
 * @param zone the zone that the windows are read in
 * @param validFrom first day, in that zone
 * @param validUntil last day, included; null means until further notice
 */
public record Availability(
        UUID therapistId,
        ZoneId zone,
        List<WeeklyWindow> windows,
        Set<AppointmentKind> kinds,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public Availability {
        Objects.requireNonNull(therapistId, "therapistId");
        Objects.requireNonNull(zone, "zone");
        windows = List.copyOf(windows);
        kinds = Set.copyOf(kinds);
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("validUntil is not before validFrom");
        }
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
