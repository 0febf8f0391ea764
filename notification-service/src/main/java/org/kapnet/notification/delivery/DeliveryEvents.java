package org.kapnet.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.kapnet.notification.channel.ChannelName;

/** Payloads of the facts about deliveries. */
final class DeliveryEvents {

    private DeliveryEvents() {}

    /** {@code message-delivered}: the channel's provider took the message over. */
    record MessageDelivered(UUID deliveryId, UUID patientId, UUID clinicId, ChannelName channel, Instant at) {}

    /** {@code message-abandoned}: the message was given up on this channel. */
    record MessageAbandoned(UUID deliveryId, UUID patientId, UUID clinicId, ChannelName channel, Instant at) {}
}
