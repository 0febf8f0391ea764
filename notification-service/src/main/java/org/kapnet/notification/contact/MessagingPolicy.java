package org.kapnet.notification.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Whether mail and SMS may be sent to a patient. A phone number given to the clinic is consent to health-care messages
 * under the TCPA, so without any consent known a reminder is sent; where consents are known, one of them has to stand.
 */
final class MessagingPolicy {

    private MessagingPolicy() {}

    /**
     * What is known of one consent.
     *
     * @param validUntil when it ends by itself
     * @param ended withdrawn, or its document was materially changed since
     */
    record Consent(boolean signed, Optional<Instant> validUntil, boolean ended) {

        boolean standsAt(Instant now) {
            return signed
                    && !ended
                    && validUntil.filter(until -> !now.isBefore(until)).isEmpty();
        }
    }

    static boolean refuses(Collection<Consent> known, Instant now) {
        return !known.isEmpty() && known.stream().noneMatch(consent -> consent.standsAt(now));
    }
}
