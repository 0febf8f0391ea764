package org.kapnet.integration.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.integration.RuleDocuments;
import org.kapnet.integration.directory.Treatment;
import org.kapnet.integration.progress.TreatedIndication.Measure;

class MeasurePolicyTest {

    private static final Instant OPENED = Instant.parse("2026-11-10T10:00:00Z");
    private static final Measures MEASURES = RuleDocuments.measures();

    @ParameterizedTest
    @CsvSource({
        "major-depression, phq-9",
        "treatment-resistant-depression, phq-9",
        "suicidal-ideation, phq-9",
        "ptsd, pcl-5",
        "anxiety-disorder, gad-7",
        "panic-disorder, gad-7",
        "ocd, oci-r",
        "substance-use-disorder, audit-c dast-10",
        "chronic-pain, peg",
        "eating-disorder, ''",
        "personal-growth, ''",
        "a-word-of-later, ''"
    })
    void wellBeingIsFollowedBesideTheMeasuresOfAnIndication(String indication, String own) {
        Stream<String> expected =
                Stream.concat(own.isEmpty() ? Stream.of() : Stream.of(own.split(" ", -1)), Stream.of("who-5"));

        assertThat(MEASURES.of(indication)).containsExactlyElementsOf(expected.toList());
    }

    /** One PEG, taken on a day; the first dose was given on another one, or not yet. */
    @ParameterizedTest(name = "taken {0}, first dose {1}: before it {2}, since the opening {3}")
    @CsvSource({
        "2026-11-09T10:00:00Z, , true, false",
        "2026-11-10T10:00:00Z, , true, true",
        "2026-11-12T10:00:00Z, 2026-11-12T10:00:00Z, true, true",
        "2026-11-13T10:00:00Z, 2026-11-12T10:00:00Z, false, true",
        "2026-11-09T10:00:00Z, 2026-10-01T10:00:00Z, false, false",
        "2026-09-01T10:00:00Z, 2026-10-01T10:00:00Z, true, false"
    })
    void aMeasureIsThereBeforeTheFirstDoseAndSinceTheOpeningOrMissing(
            Instant taken, @Nullable Instant firstDose, boolean before, boolean since) {
        List<TreatedIndication> judged =
                MeasurePolicy.judge(MEASURES, treatment("chronic-pain"), Map.of("peg", List.of(taken)), firstDose);

        assertThat(judged)
                .containsExactly(new TreatedIndication(
                        "chronic-pain",
                        true,
                        List.of(new Measure("peg", before, since, taken), new Measure("who-5", false, false, null))));
    }

    @Test
    void theLatestTotalIsShownAndTheEarlierOnesCount() {
        Instant early = OPENED.minusSeconds(60);
        Instant late = OPENED.plusSeconds(60);

        Measure peg = MeasurePolicy.judge(
                        MEASURES, treatment("chronic-pain"), Map.of("peg", List.of(early, late)), OPENED)
                .getFirst()
                .measures()
                .getFirst();

        assertThat(peg).isEqualTo(new Measure("peg", true, true, late));
    }

    @Test
    void eachIndicationHasItsOwnAndTheFirstIsTheMainOne() {
        List<TreatedIndication> judged =
                MeasurePolicy.judge(MEASURES, treatment("chronic-pain", "major-depression"), Map.of(), null);

        assertThat(judged).extracting(TreatedIndication::main).containsExactly(true, false);
        assertThat(judged.getLast().measures()).extracting(Measure::instrument).containsExactly("phq-9", "who-5");
        assertThat(MeasurePolicy.judge(MEASURES, treatment(), Map.of(), null)).isEmpty();
    }

    private static Treatment treatment(String... indications) {
        return new Treatment(List.of(indications), OPENED);
    }
}
