package org.kapnet.integration.availability;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A free slot as clients see it. */
@Schema(
        name = "Slot",
        examples =
                "{\"therapistId\":\"01990000-0000-7000-8000-000000000202\",\"kind\":\"integration\",\"startsAt\":\"2026-11-24T15:00:00Z\",\"endsAt\":\"2026-11-24T16:00:00Z\",\"zone\":\"America/Chicago\"}")
public record SlotView(UUID therapistId, String kind, Instant startsAt, Instant endsAt, String zone) {}
