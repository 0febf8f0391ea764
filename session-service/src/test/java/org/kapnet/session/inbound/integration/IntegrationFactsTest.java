package org.kapnet.session.inbound.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Contracts;
import org.kapnet.session.inbound.integration.AppointmentCompletedHandler.AppointmentCompleted;

/** This service can read what integration-service says that it tells. */
class IntegrationFactsTest {
    @Test
    void shouldReadACompletedAppointment() throws JsonProcessingException {
        AppointmentCompleted fact = JsonMapper.builder()
                .findAndAddModules()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(Contracts.example("integration", "appointment-completed"), AppointmentCompleted.class);

        assertThat(fact.kind()).isEqualTo("integration");
        assertThat(fact.sessionId()).isInstanceOf(UUID.class);
        assertThat(fact.heldAt()).isInstanceOf(Instant.class);
        assertThat(fact.appointmentId()).isNotNull();
        assertThat(fact.patientId()).isNotNull();
        assertThat(fact.clinicId()).isNotNull();
    }
}
