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
        @Schema(examples = "20:00", type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)
        LocalTime from,

        @NotNull
        @Schema(examples = "09:00", type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)
        LocalTime until) {}
