package org.kapnet.integration.plan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Therapy that a dose calls for, as clients see it. */
@Schema(
        name = "PlanEntry",
        examples =
                "{\"id\":\"01990000-0000-7000-8000-000000000601\",\"patientId\":\"01990000-0000-7000-8000-000000000301\",\"sessionId\":\"01990000-0000-7000-8000-000000000501\",\"kind\":\"integration\",\"therapistId\":\"01990000-0000-7000-8000-000000000202\",\"opensAt\":\"2026-11-24T15:00:00Z\",\"targetBy\":\"2026-11-26T15:00:00Z\",\"overdueAt\":\"2026-11-30T15:00:00Z\",\"state\":\"arranged\",\"timing\":\"due\",\"appointmentId\":\"01990000-0000-7000-8000-000000000401\",\"rulesVersion\":1}")
public record NeedView(
        UUID id,
        UUID patientId,
        UUID sessionId,

        @Schema(enumeration = {"preparation", "integration"})
        String kind,

        @Nullable UUID therapistId,

        @Schema(description = "Not before: 24 h after the dose for integration")
        Instant opensAt,

        @Schema(description = "On time until then: 72 h after the dose for integration")
        Instant targetBy,

        @Schema(description = "Overdue from then on: 7 days after the dose for integration")
        Instant overdueAt,

        @Schema(
                enumeration = {"open", "arranged", "held", "dropped"},
                description = "open: no appointment yet; arranged: booked; held: took place; dropped: not called for")
        String state,

        @Schema(
                enumeration = {"ahead", "due", "late", "overdue"},
                description = "Where now stands in the window; absent once held or dropped")
        @Nullable
        String timing,

        @Nullable UUID appointmentId,
        @Nullable Instant heldAt,

        @Schema(description = "Version of the planning rules it follows")
        int rulesVersion) {

    static NeedView of(NeedEntity row, Instant now) {
        return new NeedView(
                row.id,
                row.patientId,
                row.sessionId,
                row.kind,
                row.therapistId,
                row.opensAt,
                row.targetBy,
                row.overdueAt,
                row.state,
                row.pending() ? row.window().at(now).wire() : null,
                row.appointmentId,
                row.heldAt,
                row.rulesVersion);
    }
}
