package org.kapnet.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.event.FailureName;
import org.kapnet.platform.event.LogKeys;
import org.postgresql.PGConnection;

/**
 * The thread that carries the outbox to the broker. It sleeps until a commit wakes it (LISTEN/NOTIFY), sends batch after
 * batch until nothing is left, and sleeps again; it looks by itself once per poll interval, so a lost wake-up only
 * delays.
 *
 * <p>Every instance of a service may run one: the lease inside {@link OutboxBatch} lets one send at a time, and passes
 * by itself when its holder dies, because it ends with the holder's transaction. One relay at a time is chosen over
 * sharing rows between several, because order per key then needs no coordination and one thread sends thousands of
 * events per second.
 *
 * <p>Nothing stops it but {@link #stop}: a lost database or broker is tried again with growing waits.
 */
final class OutboxRelay {

    /** Opens the connection that the relay lives on. */
    interface Connections {
        Connection open() throws SQLException;
    }

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration SAMPLE_INTERVAL = Duration.ofSeconds(2);

    private final OutboxConfig config;
    private final Connections connections;
    private final Supplier<EventPublisher> publishers;
    private final OutboxMetrics metrics;
    private final Thread thread;
    private volatile boolean stopping;
    private @Nullable EventPublisher publisher;
    private long sampledAt = System.nanoTime() - SAMPLE_INTERVAL.toNanos();

    OutboxRelay(
            OutboxConfig config,
            Connections connections,
            Supplier<EventPublisher> publishers,
            OutboxMetrics metrics,
            String name) {
        this.config = config;
        this.connections = connections;
        this.publishers = publishers;
        this.metrics = metrics;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Ends the thread. A batch in flight has a moment to finish; without a broker it is given up and sent by whoever
     * comes next.
     */
    void stop() {
        stopping = true;
        try {
            thread.join(config.pollInterval().plus(GRACE));
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(GRACE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        while (!stopping) {
            try (Connection connection = connections.open()) {
                failures = 0;
                relayOver(connection);
            } catch (InterruptedException interrupted) {
                break;
            } catch (SQLException | RuntimeException | Error failure) {
                failures++;
                try (LogKeys _ =
                        LogKeys.with("outcome", FailureName.of(failure)).and("attempt", failures)) {
                    LOG.warn("the outbox relay lost its connection and begins again");
                }
                if (!sleep(Backoff.of(config).after(failures))) {
                    break;
                }
            }
        }
        if (publisher != null) {
            publisher.close();
        }
    }

    private void relayOver(Connection connection) throws SQLException, InterruptedException {
        PGConnection wakeUps = connection.unwrap(PGConnection.class);
        int troubles = 0;
        while (!stopping) {
            sample(connection);
            OutboxBatch.Result result = batch().run(connection);
            if (result.brokerTrouble()) {
                troubles++;
                if (troubles == 1) {
                    LOG.warn("the broker does not take events; they stay in the outbox until it does");
                }
                if (!sleep(Backoff.of(config).after(troubles))) {
                    throw new InterruptedException();
                }
            } else {
                if (troubles > 0 && result.published() > 0) {
                    LOG.info("the broker takes events again");
                    troubles = 0;
                }
                if (!result.full()) {
                    wakeUps.getNotifications((int) config.pollInterval().toMillis());
                }
            }
        }
    }

    private OutboxBatch batch() {
        EventPublisher current = publisher;
        if (current == null) {
            // Made here and not at start: a broker whose name does not resolve yet must not stop the service.
            current = publishers.get();
            publisher = current;
        }
        return new OutboxBatch(config, current, metrics);
    }

    private void sample(Connection connection) throws SQLException {
        if (System.nanoTime() - sampledAt >= SAMPLE_INTERVAL.toNanos()) {
            sampledAt = System.nanoTime();
            metrics.sampled(OutboxBacklog.read(connection));
            connection.rollback();
        }
    }

    private boolean sleep(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }
}
