package org.kapnet.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.integration.appointment.AppointmentKind;
import org.kapnet.platform.testing.Contracts;

class RuleDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {"plan-rules.v1.json", "change-rules.v1.json", "appointment-rules.v1.json", "measures.v1.json"})
    void everyFigureNamesItsSourceAndHowSureItIs(String document) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/clinical/" + document))) {
            List<JsonNode> figures = JSON.readTree(in).findParents("value");

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

    /** An indication that nobody thought of would show nothing as missing. */
    @Test
    void everyIndicationThatIntakeTellsHasItsMeasures() throws IOException {
        JsonNode schema =
                JSON.readTree(Contracts.schema("intake", "episode-opened").toFile());
        List<String> told = new ArrayList<>();
        schema.at("/properties/indication/enum").forEach(word -> told.add(word.asText()));

        assertThat(told).isNotEmpty();
        assertThat(RuleDocuments.measures().byIndication()).containsOnlyKeys(told);
    }

    /** What intake-service asks for before an indication is treated is what is followed here while it is. */
    @Test
    void whatIsScreenedOfAnIndicationIsFollowed() throws IOException {
        Path intake = Contracts.root().resolve("intake-service/src/main/resources");
        JsonNode asked = JSON.readTree(newest(intake.resolve("screening"), "kap-screening.v"))
                .path("requiredAssessments");

        assertThat(asked).isNotEmpty().allSatisfy(each -> each.path("indications")
                .forEach(indication -> assertThat(RuleDocuments.measures().of(indication.asText()))
                        .as(indication.asText())
                        .contains(each.path("instrument").asText())));
        for (String indication : RuleDocuments.measures().byIndication().keySet()) {
            for (String instrument : RuleDocuments.measures().of(indication)) {
                assertThat(newest(intake.resolve("instruments"), instrument + ".v"))
                        .isFile();
            }
        }
    }

    private static File newest(Path folder, String beginning) {
        File[] versions =
                folder.toFile().listFiles((ignored, name) -> name.matches(Pattern.quote(beginning) + "\\d+\\.json"));
        return Arrays.stream(Objects.requireNonNull(versions))
                .max(Comparator.comparingInt(
                        file -> Integer.parseInt(file.getName().replaceAll(".*\\.v(\\d+)\\.json", "$1"))))
                .orElseThrow(() -> new AssertionError("no file " + beginning + "N.json"));
    }

    @Test
    void changeIsJudgedForTheQuestionnairesOfThePath() {
        assertThat(RuleDocuments.change().instruments()).containsOnlyKeys("phq-9", "gad-7");
        assertThat(RuleDocuments.change().of("who-5")).isEmpty();
    }
}
