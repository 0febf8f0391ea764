package org.kapnet.notification.reminder;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reminder as staff and the patient see it. */
@Schema(name = "Reminder", description = "One reminder of one session or appointment.")
public record ReminderView(
        UUID id,
        UUID patientId,
        UUID occasionId,

        @Schema(description = "session, second-intake, preparation or integration", examples = "session")
        String occasionKind,

        @Schema(description = "Start of the session or appointment", examples = "2026-11-24T15:00:00Z")
        Instant startsAt,

        @Schema(description = "How long before the start it was meant for, ISO 8601", examples = "PT24H")
        String lead,

        @Schema(description = "When it leaves or left, moved into the permitted hours; absent when it never will")
        @Nullable
        Instant dueAt,

        ReminderState state,

        @Schema(description = "Why it is in this state, as a code", examples = "booked")
        String reason) {}
