package org.kapnet.session.inbound.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.platform.testing.Contracts;

/** This service can read what integration-service says that it tells. */
class IntegrationFactsTest {
    static Stream<Arguments> readers() {
        return Stream.of(
                arguments("appointment-booked", AppointmentTimeEvents.AppointmentTime.class),
                arguments("appointment-rescheduled", AppointmentTimeEvents.AppointmentTime.class),
                arguments("appointment-cancelled", AppointmentEndEvents.AppointmentEnd.class),
                arguments("appointment-missed", AppointmentEndEvents.AppointmentEnd.class),
                arguments("appointment-completed", AppointmentCompletedHandler.AppointmentCompleted.class));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldReadEveryFieldItUsesFromTheProducersExample(String name, Class<?> reader) throws Exception {
        Object fact = JsonMapper.builder()
                .findAndAddModules()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(Contracts.example("integration", name), reader);

        for (RecordComponent component : reader.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            assertThat(component.getAccessor().invoke(fact))
                    .as("%s of %s", component.getName(), name)
                    .isNotNull();
        }
    }
}
