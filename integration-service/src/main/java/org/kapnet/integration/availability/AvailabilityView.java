package org.kapnet.integration.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Availability as clients see it. */
@Schema(name = "Availability")
public record AvailabilityView(
        UUID id,
        UUID clinicId,
        UUID therapistId,
        String zone,
        List<AddAvailability.Window> windows,
        List<String> kinds,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
