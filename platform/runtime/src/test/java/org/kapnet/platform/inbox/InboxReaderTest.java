package org.kapnet.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.probe.Effects;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.web.Ids;

/** What the reader promises when things around it break. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class InboxReaderTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Inject
    InboxLifecycle lifecycle;

    @Inject
    InboxAdmin admin;

    @Inject
    InboxStore store;

    @Inject
    InboxMetrics metrics;

    @Inject
    @Wellness
    InboxWellness wellness;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final UUID subject = Ids.next();
    private final UUID clinic = Ids.next();

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Test
    void carriesTheTracePositionThroughToWhatTheHandlerTells() throws Exception {
        send(headers(1), "{\"note\":\"a\"}");

        Received told =
                TopicProbe.await("probe", "note-echoed", sent -> sent.subject().equals(subject));

        assertThat(told.headers()).containsEntry("ce_traceparent", TRACE);
    }

    @Test
    void passesOverARecordThatIsNoEventAndTellsWhere() throws Exception {
        Map<String, String> broken = new HashMap<>(headers(1));
        broken.put("ce_kapseq", "one");
        send(broken, "{\"note\":\"lost\"}");
        send(headers(1), "{\"note\":\"a\"}");

        awaitEffects("a");
        Received letter = await().until(
                        () -> TopicProbe.records("kap.probe.dead.v1").stream()
                                .filter(dead ->
                                        subject.toString().equals(dead.headers().get("ce_subject")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(letter.headers())
                .containsEntry("kap-reason", "envelope-unreadable: ce_kapseq")
                .containsEntry("kap-topic", "kap.intake.v1")
                .containsKeys("kap-partition", "kap-offset");
    }

    @Test
    void handlesEachEventOnceWhileReadersComeAndGo() {
        List<UUID> subjects = Stream.generate(Ids::next).limit(8).toList();
        InboxReader second = lifecycle.newReader("second-reader", Map.of());
        publish(subjects, 1, 10);
        second.start();
        publish(subjects, 11, 20);
        await().until(() -> Effects.about(subjects.getFirst()).size() >= 12);
        second.stop();
        publish(subjects, 21, 30);

        String[] all = IntStream.rangeClosed(1, 30).mapToObj(String::valueOf).toArray(String[]::new);
        subjects.forEach(each ->
                await().untilAsserted(() -> assertThat(Effects.about(each)).containsExactly(all)));
    }

    @Test
    void losesNothingWhenTheDatabaseDropsItsConnections() {
        List<UUID> subjects = Stream.generate(Ids::next).limit(5).toList();
        for (int round = 0; round < 4; round++) {
            publish(subjects, round * 5 + 1, round * 5 + 5);
            execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'probe_app'");
        }

        String[] all = IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toArray(String[]::new);
        subjects.forEach(each ->
                await().untilAsserted(() -> assertThat(Effects.about(each)).containsExactly(all)));
        assertThat(admin.dead()).noneMatch(dead -> subjects.contains(dead.subject()));
    }

    @Test
    void aHeldEventThatFailsWhenItsTurnComesIsSetAsideTooAndCanBeRedrivenBySql() {
        ProbeHandler.TROUBLE.put(subject, note -> {
            if (note.equals("2")) {
                throw new IllegalArgumentException("poison");
            }
        });
        UUID poison = TopicProbe.publish("intake", "probe-noted", subject, subject, clinic, 2, "{\"note\":\"2\"}");
        publish(List.of(subject), 3, 3);
        publish(List.of(subject), 1, 1);

        await().untilAsserted(() ->
                assertThat(admin.dead()).anyMatch(dead -> dead.id().equals(poison)));
        awaitEffects("1");
        metrics.sampled(store.backlog());
        assertThat(wellness.call().getStatus().name()).isEqualTo("DOWN");

        ProbeHandler.TROUBLE.remove(subject);
        execute("update inbox_held set dead = false, attempts = 0, reason = null where id = ?", poison);

        awaitEffects("1", "2", "3");
        assertThat(Database.count("select count(*) from inbox_held where subject = ?", subject))
                .isZero();
    }

    @Test
    void goesOnWithHeldEventsWhenAnOperatorClosesAGapThatWillNeverBeFilled() {
        publish(List.of(subject), 7, 8);
        await().untilAsserted(
                        () -> assertThat(Database.count("select count(*) from inbox_held where subject = ?", subject))
                                .isEqualTo(2));

        execute("update inbox_cursor set last_sequence = 6 where subject = ?", subject);

        awaitEffects("7", "8");
    }

    private void publish(List<UUID> subjects, int from, int to) {
        for (int number = from; number <= to; number++) {
            for (UUID each : subjects) {
                TopicProbe.publish(
                        "intake", "probe-noted", each, each, clinic, number, "{\"note\":\"" + number + "\"}");
            }
        }
    }

    private Map<String, String> headers(int sequence) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                Ids.next().toString(),
                "ce_source",
                "/intake-service",
                "ce_type",
                "org.kapnet.intake.probe-noted.v1",
                "ce_subject",
                subject.toString(),
                "ce_time",
                "2026-01-02T03:04:05Z",
                "ce_kapseq",
                String.valueOf(sequence),
                "ce_kapclinic",
                clinic.toString(),
                "ce_partitionkey",
                subject.toString(),
                "ce_traceparent",
                TRACE);
    }

    private void send(Map<String, String> headers, String json) throws Exception {
        ProducerRecord<String, String> message = new ProducerRecord<>("kap.intake.v1", subject.toString(), json);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(message).get(20, TimeUnit.SECONDS);
        }
    }

    private void awaitEffects(String... notes) {
        await().untilAsserted(() -> assertThat(Effects.about(subject)).containsExactly(notes));
    }

    private static void execute(String sql, Object... parameters) {
        try (Connection connection = Database.asSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
