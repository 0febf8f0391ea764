package org.kapnet.integration.availability;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A free slot as clients see it. */
@Schema(name = "Slot")
public record SlotView(UUID therapistId, String kind, Instant startsAt, Instant endsAt, String zone) {}
