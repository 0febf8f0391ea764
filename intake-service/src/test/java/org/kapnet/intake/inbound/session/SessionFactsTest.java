package org.kapnet.intake.inbound.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.inbound.session.SessionStartedHandler.SessionStarted;
import org.kapnet.platform.testing.Contracts;

/** This service can read what session-service says that it tells. */
class SessionFactsTest {

    @Test
    void readsTheStartOfASession() throws JsonProcessingException {
        SessionStarted fact = JsonMapper.builder()
                .findAndAddModules()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(Contracts.example("session", "session-started"), SessionStarted.class);

        assertThat(fact.sessionId()).isNotNull();
        assertThat(fact.patientId()).isNotNull();
        assertThat(fact.startedAt()).isInstanceOf(Instant.class);
    }
}
