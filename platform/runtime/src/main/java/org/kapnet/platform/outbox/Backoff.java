package org.kapnet.platform.outbox;

import java.time.Duration;

/** Waits that double from {@code first} up to {@code longest}. */
record Backoff(Duration first, Duration longest) {

    static Backoff of(OutboxConfig config) {
        return new Backoff(config.backoff(), config.maxBackoff());
    }

    /** The wait after {@code failures} failures in a row, 1 or more. */
    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
