package org.kapnet.integration.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Availability as clients see it. */
@Schema(
        name = "Availability",
        examples =
                "{\"id\":\"01990000-0000-7000-8000-000000000701\",\"clinicId\":\"01990000-0000-7000-8000-00000000000a\",\"therapistId\":\"01990000-0000-7000-8000-000000000202\",\"zone\":\"America/Chicago\",\"windows\":[{\"dayOfWeek\":\"tuesday\",\"from\":\"08:00\",\"to\":\"09:30\"}],\"kinds\":[\"integration\",\"preparation\"],\"validFrom\":\"2026-11-01\"}")
public record AvailabilityView(
        UUID id,
        UUID clinicId,
        UUID therapistId,
        String zone,
        List<AddAvailability.Window> windows,
        List<String> kinds,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
