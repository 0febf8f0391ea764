package org.kapnet.notification.preference;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The hours of the patient's evening, night and morning in which no reminder may leave. They add to the legal quiet
 * hours and never shorten them.
 *
 * @param from local time in the evening from which it is quiet
 * @param until local time in the morning until which it is quiet
 */
@Schema(name = "QuietHours")
public record QuietHours(
        @NotNull
        @Schema(description = "Local time in the evening, such as 8 p.m. as 20:00", implementation = String.class)
        LocalTime from,

        @NotNull
        @Schema(description = "Local time in the morning, such as 9 a.m. as 09:00", implementation = String.class)
        LocalTime until) {}
