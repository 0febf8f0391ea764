package org.kapnet.platform.outbox;

import java.util.concurrent.CompletableFuture;

/** Sends rows. The relay knows the broker only through this, so that a test can put a failing one in its place. */
interface EventPublisher extends AutoCloseable {

    /**
     * Starts to send a row. The future completes when the broker has stored it, or exceptionally with the broker's
     * reason; it may already be completed when returned.
     */
    CompletableFuture<?> send(OutboxRow row);

    @Override
    void close();
}
