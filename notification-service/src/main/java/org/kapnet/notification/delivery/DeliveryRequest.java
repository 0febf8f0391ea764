package org.kapnet.notification.delivery;

import java.util.UUID;
import org.kapnet.notification.channel.ChannelName;

/** A claimed delivery whose text is needed. Same meaning of the fields as in {@link DeliveryOrder}. */
public record DeliveryRequest(
        UUID deliveryId,
        DeliveryPurpose purpose,
        UUID subjectId,
        UUID patientId,
        UUID clinicId,
        UUID recipientId,
        ChannelName channel,
        String cause,
        int templateVersion,
        int attempt) {}
