package org.kapnet.notification.escalation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An escalation as clinicians of the clinic and safety officers see it. */
@Schema(
        name = "Escalation",
        description = "An alert that is repeated to the on-call levels until someone acknowledges.")
public record EscalationView(
        UUID id,
        UUID patientId,
        UUID clinicId,
        EscalationCause cause,

        @Schema(description = "What it is about: the risk, the session or the integration plan")
        UUID subjectId,

        @Schema(description = "Urgency as the reporting service names it", examples = "high")
        String level,

        @Schema(examples = "2026-11-22T15:00:00Z") Instant raisedAt,

        @Schema(enumeration = {"raised", "acknowledged"}) String state,

        @Schema(description = "How many times people were called", examples = "1")
        int step,

        @Schema(description = "When the next level is called; absent once acknowledged") @Nullable
        Instant nextStepAt,

        @Schema(description = "Whether there was anybody on call to hear it")
        boolean heard,

        @Schema(description = "Account of the clinician who answered") @Nullable
        String acknowledgedBy,

        @Nullable Instant acknowledgedAt) {}
