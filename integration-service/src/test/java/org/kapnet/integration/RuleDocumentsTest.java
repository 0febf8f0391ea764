package org.kapnet.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.integration.appointment.AppointmentKind;

class RuleDocumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"plan-rules.v1.json", "change-rules.v1.json", "appointment-rules.v1.json"})
    void everyFigureNamesItsSourceAndHowSureItIs(String document) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/clinical/" + document))) {
            List<JsonNode> figures = new ObjectMapper().readTree(in).findParents("value");

            assertThat(figures).isNotEmpty().allSatisfy(figure -> {
                assertThat(figure.path("source").asText()).isNotBlank();
                assertThat(figure.path("confidence").asText()).isIn("c", "r", "d");
            });
        }
    }

    @Test
    void anHourIsPlannedForEveryKind() {
        List<Duration> lengths = new ArrayList<>();
        for (AppointmentKind kind : AppointmentKind.values()) {
            lengths.add(RuleDocuments.appointment().lengthOf(kind));
        }

        assertThat(lengths).containsOnly(Duration.ofHours(1));
    }

    @Test
    void changeIsJudgedForTheQuestionnairesOfThePath() {
        assertThat(RuleDocuments.change().instruments()).containsOnlyKeys("phq-9", "gad-7");
        assertThat(RuleDocuments.change().of("who-5")).isEmpty();
    }
}
