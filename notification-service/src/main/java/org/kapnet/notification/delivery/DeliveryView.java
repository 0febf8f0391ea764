package org.kapnet.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.notification.channel.ChannelName;

/** A delivery without its content and its address. */
@Schema(name = "Delivery", description = "One hand-over of one message over one channel; no content, no address.")
record DeliveryView(
        UUID id,

        @Schema(description = "The patient it is about, also where staff are called")
        UUID patientId,

        DeliveryPurpose purpose,

        @Schema(description = "The reminder or the escalation")
        UUID subjectId,

        ChannelName channel,

        @Schema(enumeration = {"pending", "sending", "retrying", "sent", "abandoned", "withdrawn"})
        String state,

        @Schema(description = "How often the provider was called", examples = "1")
        int attempts,

        @Schema(description = "When it was or will be tried")
        Instant dueAt,

        Instant createdAt,

        @Schema(description = "When it was sent, abandoned or withdrawn") @Nullable
        Instant endedAt,

        @Schema(description = "Why it failed or was withdrawn, as a code", examples = "sms-500") @Nullable
        String reason) {}
