package org.kapnet.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay sends what the outbox holds. */
@ConfigMapping(prefix = "kap.outbox")
public interface OutboxConfig {

    /** Whether this instance runs a relay. Appending works either way. */
    @WithDefault("true")
    boolean enabled();

    /** How many rows go out together; all are in flight before the first answer is awaited. */
    @WithDefault("200")
    int batchSize();

    /** How long the relay waits for a wake-up before it looks by itself. Bounds the delay when a wake-up is lost. */
    @WithDefault("1S")
    Duration pollInterval();

    /** After how many failures of its own a row is parked. Failures of the broker do not count. */
    @WithDefault("8")
    int maxAttempts();

    /** Wait after the first failure of a row or of the broker; doubles each time. */
    @WithDefault("0.2S")
    Duration backoff();

    /** Longest wait between two attempts. A broker that returns is noticed within this time. */
    @WithDefault("5S")
    Duration maxBackoff();

    /** How long one send may take, the producer's own retries included. The batch holds its lease for as long. */
    @WithDefault("10S")
    Duration deliveryTimeout();

    /** Largest payload in bytes. An event beyond it is refused when it is appended; keep it under the broker's limit. */
    @WithDefault("900000")
    int maxPayload();

    /** From which age of the oldest row on the outbox reports that it is not well. */
    @WithDefault("1M")
    Duration wellUntil();
}
