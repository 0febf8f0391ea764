package org.kapnet.notification.delivery;

import java.time.Instant;
import org.kapnet.notification.channel.Outbound;

/**
 * Writes the text of the deliveries of one purpose, at the last moment and from the state of that moment: what was
 * cancelled, acknowledged or switched off since it was planned is withdrawn here and never sent.
 */
public interface DeliverySource {

    /** Whose deliveries this source writes. */
    DeliveryPurpose purpose();

    /** Called in the claim's transaction, with network scope. Must not call a provider. */
    Prepared prepare(DeliveryRequest request);

    /** The provider says that the recipient stopped the channel. In the transaction that records it. */
    default void optedOut(DeliveryRequest request) {}

    /** What {@link #prepare} makes. */
    sealed interface Prepared {

        /** Send this. */
        record Ready(Outbound outbound) implements Prepared {}

        /** Not now: it is the recipient's night. The attempt does not count. */
        record Postponed(Instant until) implements Prepared {}

        /** Never. The reason is a code. */
        record Dropped(String reason) implements Prepared {}
    }
}
