package org.kapnet.integration.availability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.appointment.AppointmentKind;

/**
 * Adds hours at which a therapist can be booked.
 *
 * @param zone IANA zone in which the windows are meant
 * @param validUntil last day, included; left out, until further notice
 */
@Schema(
        examples =
                "{\"therapistId\":\"01990000-0000-7000-8000-000000000202\",\"zone\":\"America/Chicago\",\"windows\":[{\"dayOfWeek\":\"tuesday\",\"from\":\"08:00\",\"to\":\"09:30\"}],\"kinds\":[\"preparation\",\"integration\"],\"validFrom\":\"2026-11-01\"}")
public record AddAvailability(
        @NotNull UUID therapistId,
        @NotNull @Size(max = 64) String zone,
        @NotEmpty @Size(max = 70) @Valid List<@NotNull Window> windows,

        @NotEmpty @Size(max = 3)
        List<
                        @NotNull
                        @Pattern(
                                regexp = AppointmentKind.PATTERN,
                                message = "must be one of " + AppointmentKind.PATTERN)
                        String>
                kinds,

        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
            + "|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY";

    /**
     * Hours of one day of the week, in local time.
     *
     * @param dayOfWeek {@code monday} to {@code sunday}
     * @param to later than {@code from}, on the same day
     */
    @Schema(name = "WeeklyWindow")
    public record Window(
            @NotNull @Pattern(regexp = DAYS, message = "must be a day from monday to sunday")
            String dayOfWeek,

            @NotNull @Pattern(regexp = TIME, message = "must be a time such as 09:30") @Schema(examples = "08:00")
            String from,

            @NotNull @Pattern(regexp = TIME, message = "must be a time such as 09:30") @Schema(examples = "09:30")
            String to) {}
}
