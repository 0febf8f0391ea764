package org.kapnet.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the patient's feed. */
@Schema(name = "Message", description = "One entry of the patient's feed, newest first.")
public record MessageView(
        UUID id,

        @Schema(examples = "reminder") String kind,

        @Schema(examples = "Appointment reminder") String title,

        @Schema(
                description = "In the patient's language, with times in the patient's zone as it is now",
                examples = "You have an appointment on Tue 24 Nov at 10:00.")
        String text,

        UUID occasionId,

        @Schema(description = "session, second-intake, preparation or integration", examples = "session")
        String occasionKind,

        @Schema(examples = "2026-11-24T15:00:00Z") Instant startsAt,

        @Schema(examples = "2026-11-23T15:00:00Z") Instant createdAt) {}
