package org.kapnet.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.web.Ids;

/** What the relay promises when it is not alone, and when the broker goes away. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class OutboxOutageTest {

    private static final int EVENTS = 50;

    @Inject
    Outbox outbox;

    @Inject
    OutboxLifecycle lifecycle;

    @Test
    void deliversAfterTheBrokerReturnsWhatWasToldWhileItWasAway() {
        List<UUID> aggregates = Stream.generate(Ids::next).limit(3).toList();
        append(aggregates, 1, 5);
        KapnetStack.stopBroker();
        try {
            append(aggregates, 6, EVENTS);
            assertThat(Database.count("select count(*) from outbox_event where attempts > 0"))
                    .as("an absent broker counts against no event")
                    .isZero();
        } finally {
            KapnetStack.startBroker();
        }

        aggregates.forEach(OutboxOutageTest::assertEachInOrder);
    }

    @Test
    void deliversEachEventOnceAndInOrderWithTwoRelaysAtWork() {
        OutboxRelay second = lifecycle.newRelay("second-relay");
        OutboxRelay third = lifecycle.newRelay("third-relay");
        List<UUID> aggregates = Stream.generate(Ids::next).limit(12).toList();
        second.start();
        third.start();
        try {
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(part -> CompletableFuture.runAsync(
                                    () -> append(aggregates.subList(part * 3, part * 3 + 3), 1, EVENTS)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            aggregates.forEach(OutboxOutageTest::assertEachInOrder);
        } finally {
            second.stop();
            third.stop();
        }
        assertThat(Database.count("select count(*) from outbox_event")).isZero();
    }

    @Test
    void beginsAgainWhenItsConnectionIsCut() throws SQLException {
        UUID aggregate = Ids.next();
        append(List.of(aggregate), 1, EVENTS / 2);
        try (Connection superuser = Database.asSuperuser();
                Statement cut = superuser.createStatement()) {
            cut.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kap-outbox'");
        }
        append(List.of(aggregate), EVENTS / 2 + 1, EVENTS);

        Set<Long> told = new HashSet<>();
        TopicProbe.await("probe", "step-taken", sent -> {
            if (sent.subject().equals(aggregate)) {
                told.add(sent.sequence());
            }
            return told.size() == EVENTS;
        });
        assertThat(told).as("a cut may repeat a batch but never loses one").hasSize(EVENTS);
    }

    private void append(List<UUID> aggregates, int from, int to) {
        for (int number = from; number <= to; number++) {
            int each = number;
            for (UUID aggregate : aggregates) {
                QuarkusTransaction.requiringNew()
                        .run(() -> outbox.append(
                                OutgoingEvent.about("step-taken", aggregate, null, Map.of("number", each))));
            }
        }
    }

    private static void assertEachInOrder(UUID aggregate) {
        TopicProbe.await("probe", "step-taken", sent -> sent.subject().equals(aggregate) && sent.sequence() == EVENTS);
        List<Received> sent = TopicProbe.all("probe").stream()
                .filter(event -> event.subject().equals(aggregate))
                .toList();
        Set<UUID> ids = new HashSet<>(sent.stream().map(Received::id).toList());
        assertThat(sent.stream().map(Received::sequence))
                .as("order of an aggregate")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, EVENTS).boxed().toList());
        assertThat(ids).hasSize(EVENTS);
    }
}
