package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.assessment.Scoring.ItemFault;
import org.kapnet.intake.assessment.Scoring.Refused;
import org.kapnet.intake.assessment.Scoring.Scored;

/** Every published edge of the three instruments, read from the files that the service uses. */
class ScoringPolicyTest {

    private static final String ITEM_9 = "44260-8";

    private final InstrumentCatalogue catalogue = new InstrumentCatalogue();

    @ParameterizedTest
    @CsvSource({
        "phq-9, 0, minimal",
        "phq-9, 4, minimal",
        "phq-9, 5, mild",
        "phq-9, 9, mild",
        "phq-9, 10, moderate",
        "phq-9, 14, moderate",
        "phq-9, 15, moderately-severe",
        "phq-9, 19, moderately-severe",
        "phq-9, 20, severe",
        "phq-9, 27, severe",
        "gad-7, 0, minimal",
        "gad-7, 4, minimal",
        "gad-7, 5, mild",
        "gad-7, 9, mild",
        "gad-7, 10, moderate",
        "gad-7, 14, moderate",
        "gad-7, 15, severe",
        "gad-7, 21, severe"
    })
    void totalsFallIntoTheirPublishedBands(String instrument, int total, String band) {
        Scored scored = scored(instrument, answersWithTotal(instrument, total));

        assertThat(scored.total()).isEqualTo(total);
        assertThat(scored.band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0, none", "1, moderate", "2, moderate", "3, high"})
    void item9AboveZeroRaisesARiskWhateverTheTotal(int item9, String level) {
        Map<String, Integer> answers = answersWithTotal("phq-9", 0);
        answers.put(ITEM_9, item9);

        assertThat(scored("phq-9", answers).riskLevel()).isEqualTo(level);
    }

    @Test
    void theUnscoredDifficultyMayBeGivenAndCountsForNothing() {
        Map<String, Integer> answers = answersWithTotal("phq-9", 8);
        answers.put("69722-7", 3);

        assertThat(scored("phq-9", answers).total()).isEqualTo(8);
    }

    @ParameterizedTest(name = "answers {0} to questions 1, 2, 3, 4, 5, 6 and 6 recent are level {1}")
    @CsvSource({
        "00---0-, none", "10---0-, low", "010000-, low", "110000-, low",
        "011000-, moderate", "00---10, moderate", "010100-, high", "010010-, high",
        "00---11, high", "0111111, high", "1111110, high"
    })
    void theSuicideScreenerBranchesAndGrades(String pattern, String level) {
        Map<String, Integer> answers = screener(pattern);

        Scored scored = scored("c-ssrs-screener", answers);

        assertThat(scored.riskLevel()).isEqualTo(level);
        assertThat(scored.band()).isEqualTo(level);
        assertThat(scored.total()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "00100---, 93248-3, is not asked after the answer to 93247-5",
        "01-0000-, 93248-3, is missing",
        "00---1--, 93269-9, is missing",
        "00---01-, 93269-9, is not asked after the answer to 93267-3",
        "00------, 93267-3, is missing"
    })
    void theScreenerRefusesWhatItsBranchesDoNotAllow(String pattern, String item, String problem) {
        assertThat(faults("c-ssrs-screener", screener(pattern.substring(0, 7)))).contains(new ItemFault(item, problem));
    }

    @Test
    void everyFaultIsNamedByItsItem() {
        Map<String, Integer> answers = answersWithTotal("phq-9", 0);
        answers.remove("44250-9");
        answers.put("44255-8", 4);
        answers.put("44259-0", -1);
        answers.put("70221-7", 1);

        assertThat(faults("phq-9", answers))
                .containsExactlyInAnyOrder(
                        new ItemFault("70221-7", "is no item of phq-9"),
                        new ItemFault("44250-9", "is missing"),
                        new ItemFault("44255-8", "must lie between 0 and 3"),
                        new ItemFault("44259-0", "must lie between 0 and 3"));
    }

    private Scored scored(String instrument, Map<String, Integer> answers) {
        Scoring scoring = ScoringPolicy.score(catalogue.find(instrument).orElseThrow(), answers);
        assertThat(scoring).isInstanceOf(Scored.class);
        return (Scored) scoring;
    }

    private List<ItemFault> faults(String instrument, Map<String, Integer> answers) {
        Scoring scoring = ScoringPolicy.score(catalogue.find(instrument).orElseThrow(), answers);
        assertThat(scoring).isInstanceOf(Refused.class);
        return ((Refused) scoring).faults();
    }

    /** Fills the items from the first on, so that item 9 stays 0 as long as it can. */
    private Map<String, Integer> answersWithTotal(String instrument, int total) {
        Map<String, Integer> answers = new TreeMap<>();
        int left = total;
        for (Instrument.Item item : catalogue.find(instrument).orElseThrow().items()) {
            if (!item.unscored()) {
                int value = Math.min(left, item.maximum());
                answers.put(item.code(), value);
                left -= value;
            }
        }
        return answers;
    }

    private static Map<String, Integer> screener(String pattern) {
        List<String> codes = List.of("93246-7", "93247-5", "93248-3", "93249-1", "93250-9", "93267-3", "93269-9");
        Map<String, Integer> answers = new TreeMap<>();
        for (int index = 0; index < codes.size(); index++) {
            if (pattern.charAt(index) != '-') {
                answers.put(codes.get(index), pattern.charAt(index) - '0');
            }
        }
        return answers;
    }
}
