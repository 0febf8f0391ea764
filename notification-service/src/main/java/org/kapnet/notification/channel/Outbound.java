package org.kapnet.notification.channel;

import java.util.UUID;

/**
 * One message on its way out. Lives in memory only, between the claim and the hand-over.
 *
 * @param deliveryId makes the mail's Message-ID, so that a repeat is recognised as one
 * @param attempt 1 for the first try
 * @param address mail address or E.164 phone number
 * @param subject used by mail only
 * @param reference short code in the text by which the provider's copy is found again
 */
public record Outbound(
        UUID deliveryId,
        int attempt,
        ChannelName channel,
        String address,
        String subject,
        String text,
        String reference) {

    @Override
    public String toString() {
        return "Outbound[" + deliveryId + ", " + channel + ", attempt " + attempt + "]";
    }
}
