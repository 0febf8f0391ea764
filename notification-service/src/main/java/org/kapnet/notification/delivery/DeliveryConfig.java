package org.kapnet.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The delivery worker.
 *
 * <p>The lease has to be longer than the channels' timeouts together with the wait for a free sender: a lease that runs
 * out while its message is still being sent lets a second process send it too.
 */
@ConfigMapping(prefix = "kap.delivery")
public interface DeliveryConfig {

    /** Whether this process sends. */
    @WithDefault("true")
    boolean enabled();

    /** Longest wait between two looks for due deliveries; a commit that plans one wakes the worker at once. */
    @WithDefault("1s")
    Duration poll();

    /** How many deliveries are claimed and sent at a time. */
    @WithDefault("16")
    int batch();

    /** How long a claimed delivery belongs to its process. */
    @WithDefault("45s")
    Duration lease();

    /** Attempts before a delivery is abandoned. */
    @WithDefault("6")
    int maxAttempts();

    /** Wait after the first failed attempt; doubles with each. */
    @WithDefault("5s")
    Duration firstRetry();

    /** Longest wait between two attempts. */
    @WithDefault("10m")
    Duration longestRetry();

    /** From which delay of a due delivery on the service reports that it is not well. */
    @WithDefault("2m")
    Duration wellUntil();
}
