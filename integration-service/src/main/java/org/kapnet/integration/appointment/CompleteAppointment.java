package org.kapnet.integration.appointment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Notes that an appointment was held.
 *
 * @param heldAt when it began; left out, the booked start
 */
@Schema(examples = "{\"heldAt\":\"2026-11-24T15:00:00Z\"}")
public record CompleteAppointment(
        @Schema(description = "When it began; the booked start when left out. Not before that, and not in the future.")
        @Nullable
        Instant heldAt) {}
