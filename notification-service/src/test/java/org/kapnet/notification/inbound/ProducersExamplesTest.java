package org.kapnet.notification.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapnet.notification.testing.Providers;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.testing.Contracts;
import org.kapnet.platform.testing.KapnetStack;

/** Every fact that this service reads can be read from its producer's own example, with every field that is used. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class ProducersExamplesTest {

    /** Fields that a producer may leave out. */
    private static final List<String> OPTIONAL = List.of("expiresAt");

    @Inject
    @Any
    Instance<EventHandler<?>> handlers;

    @Inject
    ObjectMapper json;

    @Test
    void everyReaderUnderstandsItsProducersExample() throws IOException {
        List<String> read = new ArrayList<>();
        for (EventHandler<?> handler : handlers) {
            List<String> type = List.of(handler.type().split("\\.", -1));
            String example = Contracts.example(type.get(2), type.get(3));
            Object payload = json.readerFor(handler.payloadType())
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(example);
            var fields = json.valueToTree(payload);
            for (var component : handler.payloadType().getRecordComponents()) {
                assertThat(fields.hasNonNull(component.getName()) || OPTIONAL.contains(component.getName()))
                        .as("%s gives %s", handler.type(), component.getName())
                        .isTrue();
            }
            read.add(type.get(3));
        }
        assertThat(read)
                .containsExactlyInAnyOrder(
                        "patient-registered",
                        "contact-changed",
                        "patient-linked",
                        "episode-opened",
                        "consent-signed",
                        "episode-closed",
                        "record-closed",
                        "consent-withdrawn",
                        "consent-outdated",
                        "risk-flagged",
                        "session-booked",
                        "session-cancelled",
                        "session-missed",
                        "session-started",
                        "vitals-alerted",
                        "appointment-booked",
                        "appointment-rescheduled",
                        "appointment-cancelled",
                        "appointment-missed",
                        "appointment-completed",
                        "integration-overdue");
    }
}
