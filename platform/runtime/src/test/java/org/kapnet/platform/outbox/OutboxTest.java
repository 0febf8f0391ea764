package org.kapnet.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.web.Ids;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class OutboxTest {

    private static final String COUNTED = "select count(*) from outbox_sequence where aggregate_id = ?";

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    private final UUID aggregate = Ids.next();
    private final UUID patient = Ids.next();
    private final UUID clinic = Ids.next();

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(event(aggregate, 1))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void leavesNothingWhenTheTransactionRollsBack() {
        QuarkusTransaction.begin();
        outbox.append(event(aggregate, 1));
        QuarkusTransaction.rollback();
        committed(() -> outbox.append(event(aggregate, 2)));

        Received first = TopicProbe.await("probe", "note-taken", this::aboutAggregate);

        assertThat(first.sequence())
                .as("the number of the lost event is used again")
                .isEqualTo(1);
        assertThat(first.text("number")).isEqualTo("2");
        assertThat(all(aggregate)).hasSize(1);
    }

    @Test
    void travelsAsACloudEvent() {
        Instant before = clock.instant();
        committed(() -> outbox.append(event(aggregate, 7)));

        Received sent = TopicProbe.await("probe", "note-taken", this::aboutAggregate);

        assertThat(sent.topic()).isEqualTo("kap.probe.v1");
        assertThat(sent.key()).isEqualTo(patient.toString());
        assertThat(sent.json()).isEqualTo("{\"number\":7}");
        assertThat(sent.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/probe-service")
                .containsEntry("ce_type", "org.kapnet.probe.note-taken.v1")
                .containsEntry("ce_subject", aggregate.toString())
                .containsEntry("ce_dataschema", "/schemas/probe/note-taken.v1")
                .containsEntry("ce_kapclinic", clinic.toString())
                .containsEntry("ce_kapseq", "1")
                .containsEntry("ce_partitionkey", patient.toString())
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("ce_traceparent");
        assertThat(Instant.parse(sent.headers().get("ce_time"))).isBetween(before, clock.instant());
        assertThat(sent.id().version()).isEqualTo(7);
    }

    @Test
    void leavesTheClinicOutOfAFactOfTheWholeNetwork() {
        committed(() -> outbox.append(OutgoingEvent.about("note-taken", aggregate, null, Map.of())));

        Received sent = TopicProbe.await("probe", "note-taken", this::aboutAggregate);

        assertThat(sent.key()).isEqualTo(aggregate.toString());
        assertThat(sent.headers()).doesNotContainKey("ce_kapclinic");
    }

    @Test
    void numbersAnAggregatesFactsAndKeepsAKeysOrder() {
        UUID other = Ids.next();
        for (int number = 1; number <= 10; number++) {
            int each = number;
            committed(() -> {
                outbox.append(event(aggregate, each));
                outbox.append(event(other, each));
                outbox.append(event(aggregate, -each));
            });
        }

        TopicProbe.await("probe", "note-taken", sent -> sent.subject().equals(aggregate) && sent.sequence() == 20);

        List<Received> ofKey = TopicProbe.all("probe").stream()
                .filter(sent -> patient.toString().equals(sent.key()))
                .toList();
        assertThat(ofKey.stream().map(sent -> sent.text("number")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                        .boxed()
                        .flatMap(number ->
                                List.of(number, number, -number).stream().map(String::valueOf))
                        .toList());
        assertThat(all(aggregate).stream().map(Received::sequence))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
    }

    @Test
    void refusesAnEventThatTheBrokerWouldRefuse() {
        OutgoingEvent large = OutgoingEvent.about("note-taken", aggregate, null, Map.of("x", "x".repeat(900_000)));

        assertThatThrownBy(() -> committed(() -> outbox.append(large)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kap.outbox.max-payload");
        assertThatThrownBy(() ->
                        committed(() -> outbox.append(OutgoingEvent.about("NoteTaken", aggregate, null, Map.of()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Database.count(COUNTED, aggregate)).isZero();
    }

    private OutgoingEvent event(UUID about, int number) {
        return OutgoingEvent.aboutPatient("note-taken", about, patient, clinic, Map.of("number", number));
    }

    private boolean aboutAggregate(Received sent) {
        return sent.subject().equals(aggregate);
    }

    private static List<Received> all(UUID subject) {
        return TopicProbe.all("probe").stream()
                .filter(sent -> sent.subject().equals(subject))
                .toList();
    }

    private static void committed(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
