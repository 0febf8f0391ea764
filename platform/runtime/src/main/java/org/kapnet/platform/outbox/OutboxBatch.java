package org.kapnet.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.event.FailureName;
import org.kapnet.platform.event.LogKeys;

/**
 * Sends one batch in one database transaction that holds the lease: sent rows are gone when it commits.
 *
 * <p>Order. Rows go out by {@code seq}, the number drawn when they were written. Of two facts where one knew of the
 * other, the earlier was committed before the later was written, so it has the smaller number and is visible whenever
 * the later one is: no reader can see them in the wrong order. No cursor is kept (sent rows are deleted), so a row that
 * commits late is not skipped, and a long transaction elsewhere holds nothing back.
 *
 * <p>Failure. A row that the broker will never take stops the later rows of its key and no other. Anything else is the
 * broker's trouble: what was stored is kept, the rest stays in the outbox.
 */
final class OutboxBatch {

    /** What became of a batch. */
    record Result(int published, int failed, boolean full, boolean brokerTrouble) {
        static final Result LEASE_TAKEN = new Result(0, 0, false, false);
    }

    private record Sending(OutboxRow row, CompletableFuture<?> sent) {}

    private static final Logger LOG = Logger.getLogger(OutboxBatch.class);

    // An arbitrary number, the same in every instance of a service; each service has its own database.
    private static final String LEASE = "select pg_try_advisory_xact_lock(7310291301)";

    private static final String NEXT = """
            select seq, id, type, aggregateid, partitionkey, kapclinic, kapseq, time, traceparent, payload, attempts
            from outbox_event e
            where (blocked_until is null or blocked_until <= now())
              and not exists (select 1 from outbox_event b
                              where b.partitionkey = e.partitionkey and b.seq < e.seq and b.blocked_until > now())
            order by seq
            limit ?
            """;

    private static final String SENT = "delete from outbox_event where seq = any (?)";

    private static final String FAILED = """
            update outbox_event
            set attempts = ?, failure = ?, blocked_until = case when ? then 'infinity' else now() + make_interval(secs => ?) end
            where seq = ?
            """;

    private final OutboxConfig config;
    private final EventPublisher publisher;
    private final OutboxMetrics metrics;

    OutboxBatch(OutboxConfig config, EventPublisher publisher, OutboxMetrics metrics) {
        this.config = config;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** Sends the next rows if no other relay is at it. {@code connection} must not commit by itself. */
    Result run(Connection connection) throws SQLException, InterruptedException {
        try {
            if (!leased(connection)) {
                return Result.LEASE_TAKEN;
            }
            List<OutboxRow> rows = next(connection);
            return rows.isEmpty() ? new Result(0, 0, false, false) : send(connection, rows);
        } finally {
            connection.rollback();
        }
    }

    private Result send(Connection connection, List<OutboxRow> rows) throws SQLException, InterruptedException {
        List<Sending> inFlight = new ArrayList<>(rows.size());
        Set<UUID> stopped = new HashSet<>();
        int failed = 0;
        boolean brokerTrouble = false;
        for (OutboxRow row : rows) {
            if (stopped.contains(row.key())) {
                continue;
            }
            CompletableFuture<?> sent = publisher.send(row);
            if (!sent.isCompletedExceptionally()) {
                inFlight.add(new Sending(row, sent));
                continue;
            }
            Throwable reason = sent.exceptionNow();
            if (SendFailure.of(reason) == SendFailure.BROKER) {
                report(reason);
                brokerTrouble = true;
                break;
            }
            stopped.add(row.key());
            block(connection, row, reason);
            failed++;
        }
        List<Long> published = new ArrayList<>(inFlight.size());
        for (Sending sending : inFlight) {
            Throwable reason = await(sending.sent());
            if (reason == null) {
                published.add(sending.row().seq());
            } else if (SendFailure.of(reason) == SendFailure.ROW) {
                block(connection, sending.row(), reason);
                failed++;
            } else {
                report(reason);
                brokerTrouble = true;
            }
        }
        delete(connection, published);
        connection.commit();
        metrics.published(published.size());
        return new Result(published.size(), failed, rows.size() == config.batchSize(), brokerTrouble);
    }

    private static boolean leased(Connection connection) throws SQLException {
        try (PreparedStatement lease = connection.prepareStatement(LEASE);
                ResultSet answer = lease.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private List<OutboxRow> next(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setInt(1, config.batchSize());
            try (ResultSet found = next.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(OutboxRow.read(found));
                }
                return rows;
            }
        }
    }

    private static void delete(Connection connection, List<Long> published) throws SQLException {
        if (published.isEmpty()) {
            return;
        }
        try (PreparedStatement sent = connection.prepareStatement(SENT)) {
            sent.setArray(1, connection.createArrayOf("bigint", published.toArray()));
            sent.executeUpdate();
        }
    }

    private void block(Connection connection, OutboxRow row, Throwable reason) throws SQLException {
        int attempts = row.attempts() + 1;
        boolean parked = attempts >= config.maxAttempts();
        Duration wait = Backoff.of(config).after(attempts);
        try (PreparedStatement failed = connection.prepareStatement(FAILED)) {
            failed.setInt(1, attempts);
            failed.setString(2, FailureName.of(reason));
            failed.setBoolean(3, parked);
            failed.setDouble(4, wait.toMillis() / 1000.0);
            failed.setLong(5, row.seq());
            failed.executeUpdate();
        }
        metrics.failed(SendFailure.ROW);
        try (LogKeys _ = LogKeys.with("eventId", row.id())
                .and("eventType", row.type())
                .and("aggregateId", row.aggregateId())
                .and("attempt", attempts)
                .and("outcome", FailureName.of(reason))) {
            if (parked) {
                LOG.error("an event was parked; it and the later events of its key wait until it is released");
            } else {
                LOG.warn("an event was not taken by the broker and will be tried again");
            }
        }
    }

    private void report(Throwable reason) {
        metrics.failed(SendFailure.BROKER);
        try (LogKeys _ = LogKeys.with("outcome", FailureName.of(reason))) {
            LOG.debug("the broker did not store an event");
        }
    }

    private @Nullable Throwable await(CompletableFuture<?> sent) throws InterruptedException {
        try {
            // The producer gives up by itself at the delivery timeout; the margin only guards against a lost answer.
            sent.get(config.deliveryTimeout().toMillis() + 5_000, TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException failure) {
            return failure.getCause() == null ? failure : failure.getCause();
        } catch (TimeoutException lost) {
            return lost;
        }
    }
}
