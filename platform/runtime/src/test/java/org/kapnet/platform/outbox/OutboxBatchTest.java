package org.kapnet.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.web.Ids;

/** Batches over the real database against a broker that answers as told. The service's own relay is off. */
@QuarkusTest
@TestProfile(OutboxBatchTest.RelayOff.class)
@WithTestResource(KapnetStack.class)
class OutboxBatchTest {

    /** Batches are run by the test alone; waits are short. */
    public static final class RelayOff implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kap.outbox.enabled", "false",
                    "kap.outbox.max-attempts", "3",
                    "kap.outbox.backoff", "0.02S",
                    "kap.inbox.enabled", "false",
                    "kap.timer.enabled", "false");
        }
    }

    private static final CompletableFuture<?> STORED = CompletableFuture.completedFuture(true);

    @Inject
    Outbox outbox;

    @Inject
    OutboxAdmin admin;

    @Inject
    OutboxConfig config;

    @Inject
    OutboxMetrics metrics;

    @Inject
    RelayConnections connections;

    @Inject
    @Wellness
    OutboxWellness wellness;

    private final List<String> sent = new ArrayList<>();
    private final UUID one = Ids.next();
    private final UUID two = Ids.next();
    private Function<OutboxRow, CompletableFuture<?>> broker = row -> STORED;
    private Connection connection;

    @BeforeEach
    void emptyOutbox() throws SQLException {
        try (Connection owner = Database.asSuperuser();
                Statement statement = owner.createStatement()) {
            statement.execute("truncate outbox_event");
        }
        connection = connections.open();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aRowThatTheBrokerRefusesStopsItsOwnKeyOnly() throws Exception {
        append(one, two, one, two);
        broker = row -> row.key().equals(one) ? refused() : STORED;

        OutboxBatch.Result result = run();

        assertThat(sent).containsExactly(name(one, 1), name(two, 1), name(two, 2));
        assertThat(result.published()).isEqualTo(2);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void laterRowsOfAKeyWaitWhileTheFirstWaitsForItsNextAttempt() throws Exception {
        append(one, one);
        broker = row -> refused();
        run();
        broker = row -> STORED;
        sent.clear();

        Awaitility.await().untilAsserted(() -> {
            run();
            assertThat(sent).containsExactly(name(one, 1), name(one, 2));
        });
        assertThat(waiting()).isZero();
    }

    @Test
    void aRowIsParkedAfterItsAttemptsAndGoesOutFirstWhenReleased() throws Exception {
        append(one, one, two);
        broker = row -> row.key().equals(one) ? refused() : STORED;
        Awaitility.await().untilAsserted(() -> {
            run();
            assertThat(admin.parked()).hasSize(1);
        });
        OutboxAdmin.ParkedEvent parked = admin.parked().getFirst();
        assertThat(parked.aggregateId()).isEqualTo(one);
        assertThat(parked.attempts()).isEqualTo(3);
        assertThat(parked.failure()).contains("RecordTooLargeException").doesNotContain("secret");
        metrics.sampled(OutboxBacklog.read(connection));
        connection.rollback();
        assertThat(wellness.call().getStatus().name()).isEqualTo("DOWN");
        broker = row -> STORED;
        sent.clear();

        assertThat(run().published()).isZero();
        assertThat(admin.release(Ids.next())).isFalse();
        assertThat(admin.release(parked.id())).isTrue();
        assertThat(run().published()).isEqualTo(2);
        assertThat(sent).containsExactly(name(one, 1), name(one, 2));
        metrics.sampled(OutboxBacklog.read(connection));
        connection.rollback();
        assertThat(wellness.call().getStatus().name()).isEqualTo("UP");
    }

    @Test
    void anAbsentBrokerCountsAgainstNoRow() throws Exception {
        append(one, two);
        broker = row -> CompletableFuture.failedFuture(new TimeoutException("no broker"));
        for (int round = 0; round < 10; round++) {
            assertThat(run().brokerTrouble()).isTrue();
        }
        broker = row -> STORED;

        assertThat(run().published()).isEqualTo(2);
        assertThat(admin.parked()).isEmpty();
    }

    @Test
    void keepsWhatWasStoredWhenTheBrokerGoesInTheMiddle() throws Exception {
        append(one, two, one);
        broker = row -> sent.size() < 2 ? STORED : CompletableFuture.failedFuture(new TimeoutException("gone"));

        assertThat(run().published()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void startsEveryRowBeforeItAwaitsTheFirst() throws Exception {
        append(one, two, one);
        CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
        broker = row -> {
            if (sent.size() == 3) {
                acknowledged.complete(true);
            }
            return acknowledged;
        };

        assertThat(run().published()).isEqualTo(3);
    }

    @Test
    void onlyOneRelaySendsAtATime() throws Exception {
        append(one);
        try (Connection other = connections.open();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(7310291301)");

            assertThat(run().published()).isZero();
            assertThat(sent).isEmpty();

            other.rollback();
            assertThat(run().published()).isEqualTo(1);
        }
    }

    @Test
    void ordersByTheCommitThatTheWriterSawAndNotByTheAgeOfItsTransaction() throws Exception {
        // The older transaction writes first (as the idempotency key does), then learns of the younger one's event.
        QuarkusTransaction.begin();
        outbox.append(event(two));
        CompletableFuture.runAsync(() -> append(one)).join();
        outbox.append(event(one));
        QuarkusTransaction.commit();

        run();

        assertThat(sent.stream().filter(name -> name.startsWith(one.toString())))
                .containsExactly(name(one, 1), name(one, 2));
    }

    @Test
    void isNotHeldBackByALongTransactionElsewhere() throws Exception {
        try (Connection other = Database.asApp();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            append(one);

            assertThat(run().published()).isEqualTo(1);
            other.rollback();
        }
    }

    private OutboxBatch.Result run() throws SQLException, InterruptedException {
        EventPublisher publisher = new EventPublisher() {
            @Override
            public CompletableFuture<?> send(OutboxRow row) {
                sent.add(name(row.aggregateId(), row.sequence()));
                return broker.apply(row);
            }

            @Override
            public void close() {}
        };
        return new OutboxBatch(config, publisher, metrics).run(connection);
    }

    private void append(UUID... aggregates) {
        QuarkusTransaction.requiringNew().run(() -> IntStream.range(0, aggregates.length)
                .forEach(index -> outbox.append(event(aggregates[index]))));
    }

    private static OutgoingEvent event(UUID aggregate) {
        return OutgoingEvent.about("row-written", aggregate, null, Map.of());
    }

    private static CompletableFuture<?> refused() {
        return CompletableFuture.failedFuture(new RecordTooLargeException("a secret of the payload"));
    }

    private static long waiting() {
        return Database.count("select count(*) from outbox_event");
    }

    private static String name(UUID aggregate, long sequence) {
        return aggregate + "#" + sequence;
    }
}
