package org.kapnet.integration.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.testing.Contracts;
import org.kapnet.platform.testing.KapnetStack;

/** What the producers publish as their examples can be read here, and holds what is needed here. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class ProducerExamplesTest {

    private static final Pattern TYPE = Pattern.compile("org\\.kapnet\\.(\\w+)\\.([a-z-]+)\\.v1");

    /** Told by no producer yet; the reader is ready for them. */
    private static final Set<String> AHEAD = Set.of("session-rescheduled");

    @Inject
    @All
    List<EventHandler<?>> handlers;

    @Inject
    ObjectMapper mapper;

    @Test
    void everyReaderReadsItsProducersExample() throws IOException, ReflectiveOperationException {
        List<String> read = new ArrayList<>();
        for (EventHandler<?> handler : handlers) {
            Matcher type = TYPE.matcher(handler.type());
            assertThat(type.matches()).as(handler.type()).isTrue();
            if (AHEAD.contains(type.group(2))) {
                continue;
            }
            Object payload = mapper.readerFor(handler.payloadType())
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(Contracts.example(type.group(1), type.group(2)));
            for (RecordComponent component : handler.payloadType().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    assertThat(component.getAccessor().invoke(payload))
                            .as("%s of %s", component.getName(), handler.type())
                            .isNotNull();
                }
            }
            read.add(type.group(2));
        }
        assertThat(read).hasSize(21);
    }
}
