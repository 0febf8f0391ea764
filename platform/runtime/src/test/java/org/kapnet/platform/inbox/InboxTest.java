package org.kapnet.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.probe.Effects;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SampleEvent;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.web.Ids;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class InboxTest {

    @Inject
    InboxAdmin admin;

    private final UUID subject = Ids.next();
    private final UUID clinic = Ids.next();

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Test
    void handlesAnEventOnceHoweverOftenItComes() {
        SampleEvent event = noted(1, "a");
        for (int time = 0; time < 5; time++) {
            TopicProbe.publish(event);
        }
        TopicProbe.publish(noted(2, "b"));

        awaitEffects("a", "b");
        await().untilAsserted(() -> assertThat(TopicProbe.all("probe").stream().filter(this::aboutSubject))
                .hasSize(2));
        assertThat(held()).isZero();
    }

    @Test
    void handlesEventsOfAnAggregateInOrderHoweverTheyCome() {
        List<SampleEvent> events = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> noted(number, "note " + number))
                .toList();
        for (int index : List.of(1, 5, 2, 0, 0, 4, 3, 1)) {
            TopicProbe.publish(events.get(index));
        }

        awaitEffects("note 1", "note 2", "note 3", "note 4", "note 5", "note 6");
        await().untilAsserted(() -> assertThat(held()).isZero());
    }

    @Test
    void holdsALaterEventUntilTheEarlierOneComes() {
        TopicProbe.publish(noted(2, "second"));
        await().untilAsserted(() -> assertThat(held()).isEqualTo(1));
        assertThat(Effects.about(subject)).isEmpty();

        TopicProbe.publish(noted(1, "first"));

        awaitEffects("first", "second");
    }

    @Test
    void passesOverTypesThatNobodyHereHandles() {
        TopicProbe.publish(event("something-else", 1, "{\"whatever\":true}"));
        TopicProbe.publish(noted(2, "b"));
        TopicProbe.publish(event("something-else", 3, "not even JSON"));
        TopicProbe.publish(noted(4, "d"));

        awaitEffects("b", "d");
        assertThat(admin.dead()).noneMatch(this::isOfSubject);
    }

    @Test
    void setsAsideAnEventWhoseHandlerKeepsFailingAndHoldsItsAggregateUntilItIsRedriven() {
        ProbeHandler.TROUBLE.put(subject, note -> {
            if (note.equals("poison")) {
                throw new IllegalStateException("about Sample Patient-One");
            }
        });
        UUID poison = Ids.next();
        UUID bystander = Ids.next();
        TopicProbe.publish(noted(1, "fine"));
        TopicProbe.publish(withId(poison, noted(2, "poison")));
        TopicProbe.publish(noted(3, "after"));
        TopicProbe.publish("intake", "probe-noted", bystander, subject, clinic, 1, "{\"note\":\"elsewhere\"}");

        await().untilAsserted(() ->
                assertThat(admin.dead()).anyMatch(dead -> dead.id().equals(poison)));
        await().untilAsserted(() -> assertThat(held()).isEqualTo(2));
        assertThat(Effects.about(bystander))
                .as("another aggregate of the same key")
                .containsExactly("elsewhere");
        awaitEffects("fine");
        InboxAdmin.DeadEvent dead =
                admin.dead().stream().filter(this::isOfSubject).findFirst().orElseThrow();
        assertThat(dead.attempts()).isEqualTo(3);
        assertThat(dead.reason())
                .startsWith("handler-failed: IllegalStateException at ")
                .doesNotContain("Patient");
        Received letter = deadLetter(poison);
        assertThat(letter.headers()).containsEntry("kap-reason", dead.reason());
        assertThat(letter.text("note")).isEqualTo("poison");

        assertThat(admin.redrive(poison)).as("still failing").isFalse();
        assertThat(admin.dead()).anyMatch(again -> again.id().equals(poison));
        ProbeHandler.TROUBLE.remove(subject);
        assertThat(admin.redrive(poison)).isTrue();

        awaitEffects("fine", "poison", "after");
        assertThat(held()).isZero();
        assertThat(admin.redrive(poison)).as("no longer dead").isFalse();
    }

    @Test
    void outlivesAHandlerThatEndsInAnErrorOfTheMachine() {
        UUID poison = Ids.next();
        UUID bystander = Ids.next();
        ProbeHandler.TROUBLE.put(subject, note -> {
            throw new StackOverflowError();
        });
        TopicProbe.publish(withId(poison, noted(1, "deep")));
        TopicProbe.publish("intake", "probe-noted", bystander, bystander, clinic, 1, "{\"note\":\"elsewhere\"}");

        await().untilAsserted(() ->
                assertThat(admin.dead()).anyMatch(dead -> dead.id().equals(poison)));
        await().untilAsserted(() -> assertThat(Effects.about(bystander)).containsExactly("elsewhere"));
    }

    @Test
    void setsAsideAnUnreadablePayloadAtOnceAndGoesOnWhenItIsSkipped() {
        UUID poison = Ids.next();
        TopicProbe.publish(withId(poison, event("probe-noted", 1, "{\"note\": Sample Patient-One")));
        TopicProbe.publish(noted(2, "after"));

        await().untilAsserted(() -> assertThat(held()).isEqualTo(2));
        assertThat(deadLetter(poison).headers().get("kap-reason")).isEqualTo("payload-unreadable: JsonParseException");
        assertThat(Effects.about(subject)).isEmpty();

        assertThat(admin.skip(poison)).isTrue();

        awaitEffects("after");
        assertThat(held()).isZero();
    }

    @Test
    void doesNotGiveUpWhileTheSurroundingsFail() {
        AtomicInteger outages = new AtomicInteger(5);
        ProbeHandler.TROUBLE.put(subject, note -> {
            if (outages.getAndDecrement() > 0) {
                throw new IllegalStateException(new SQLTransientConnectionException("the database is away"));
            }
        });
        TopicProbe.publish(noted(1, "a"));
        TopicProbe.publish(noted(2, "b"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Effects.about(subject)).containsExactly("a", "b"));
        assertThat(admin.dead()).noneMatch(this::isOfSubject);
    }

    @Test
    void leavesNothingOfAnAttemptThatFailed() {
        AtomicInteger failures = new AtomicInteger(2);
        ProbeHandler.TROUBLE.put(subject, note -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("for now");
            }
        });

        TopicProbe.publish(noted(1, "a"));

        awaitEffects("a");
        TopicProbe.await("probe", "note-echoed", this::aboutSubject);
        assertThat(TopicProbe.all("probe").stream().filter(this::aboutSubject)).hasSize(1);
    }

    @Test
    void worksInTheScopeOfTheEventsClinicOnly() {
        // The effect table shows and takes rows of the scope's clinic only; with another scope the insert would fail.
        TopicProbe.publish(noted(1, "a"));

        awaitEffects("a");
        assertThat(Database.count(
                        "select count(*) from probe_effect where clinic_id = ? and subject = ?",
                        clinic,
                        subject.toString()))
                .isEqualTo(1);
    }

    @Test
    void takesManyAggregatesInAnyOrder() {
        List<UUID> subjects = IntStream.range(0, 20).mapToObj(_ -> Ids.next()).toList();
        List<SampleEvent> events = new ArrayList<>();
        for (UUID each : subjects) {
            for (int number = 1; number <= 5; number++) {
                SampleEvent event =
                        SampleEvent.now("intake", "probe-noted", each, subject, clinic, number, json("" + number));
                events.add(event);
                events.add(event);
            }
        }
        Collections.shuffle(events, new Random(42));
        events.forEach(TopicProbe::publish);

        subjects.forEach(each ->
                await().untilAsserted(() -> assertThat(Effects.about(each)).containsExactly("1", "2", "3", "4", "5")));
    }

    private SampleEvent noted(int sequence, String note) {
        return event("probe-noted", sequence, json(note));
    }

    private static String json(String note) {
        return "{\"note\":\"" + note + "\",\"unknown\":{\"to\":\"the reader\"}}";
    }

    private SampleEvent event(String fact, int sequence, String json) {
        return SampleEvent.now("intake", fact, subject, subject, clinic, sequence, json);
    }

    private static SampleEvent withId(UUID id, SampleEvent event) {
        return new SampleEvent(
                id,
                event.service(),
                event.fact(),
                event.aggregateId(),
                event.key(),
                event.clinicId(),
                event.sequence(),
                event.time(),
                event.json());
    }

    private Received deadLetter(UUID id) {
        return await().until(
                        () -> TopicProbe.records("kap.probe.dead.v1").stream()
                                .filter(letter ->
                                        id.toString().equals(letter.headers().get("ce_id")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private boolean aboutSubject(Received sent) {
        return sent.subject().equals(subject);
    }

    private boolean isOfSubject(InboxAdmin.DeadEvent dead) {
        return dead.subject().equals(subject);
    }

    private void awaitEffects(String... notes) {
        await().untilAsserted(() -> assertThat(Effects.about(subject)).containsExactly(notes));
    }

    private long held() {
        return Database.count("select count(*) from inbox_held where subject = ?", subject);
    }
}
