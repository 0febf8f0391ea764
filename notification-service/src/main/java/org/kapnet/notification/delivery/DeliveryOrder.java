package org.kapnet.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.kapnet.notification.channel.ChannelName;

/**
 * A delivery to be planned.
 *
 * @param subjectId the reminder or escalation that it is about
 * @param recipientId the patient, or the on-call contact
 * @param cause key of what caused it; the same cause reaches a recipient over a channel once
 */
public record DeliveryOrder(
        DeliveryPurpose purpose,
        UUID subjectId,
        UUID patientId,
        UUID clinicId,
        UUID recipientId,
        ChannelName channel,
        String cause,
        int templateVersion,
        Instant dueAt) {}
