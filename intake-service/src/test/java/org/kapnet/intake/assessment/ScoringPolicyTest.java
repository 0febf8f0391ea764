package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.intake.assessment.InstrumentFixtures.answers;
import static org.kapnet.intake.assessment.InstrumentFixtures.answersWithTotal;
import static org.kapnet.intake.assessment.InstrumentFixtures.faults;
import static org.kapnet.intake.assessment.InstrumentFixtures.instrument;
import static org.kapnet.intake.assessment.InstrumentFixtures.met;
import static org.kapnet.intake.assessment.InstrumentFixtures.scored;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.intake.assessment.Scoring.Scored;

/** Every published edge of every instrument, read from the files that the service uses. */
class ScoringPolicyTest {

    private static final String ITEM_9 = "44260-8";

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
        "gad-7, 21, severe",
        "dast-10, 0, none",
        "dast-10, 1, low",
        "dast-10, 2, low",
        "dast-10, 3, moderate",
        "dast-10, 5, moderate",
        "dast-10, 6, substantial",
        "dast-10, 8, substantial",
        "dast-10, 9, severe",
        "dast-10, 10, severe",
        "pcl-5, 80, unbanded",
        "audit-c, 12, unbanded",
        "who-5, 0, unbanded",
        "oci-r, 72, unbanded",
        "mdq, 13, unbanded"
    })
    void totalsFallIntoTheirPublishedBands(String instrument, int total, String band) {
        Scored scored = scored(instrument, answersWithTotal(instrument, total));

        assertThat(scored.total()).isEqualTo(total);
        assertThat(scored.band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, positive, 9, false",
        "phq-9, positive, 10, true",
        "gad-7, positive, 9, false",
        "gad-7, positive, 10, true",
        "gad-7, positive-sensitive, 7, false",
        "gad-7, positive-sensitive, 8, true",
        "pcl-5, provisional-from-31, 30, false",
        "pcl-5, provisional-from-31, 31, true",
        "pcl-5, provisional-from-33, 32, false",
        "pcl-5, provisional-from-33, 33, true",
        "dast-10, positive, 2, false",
        "dast-10, positive, 3, true",
        "oci-r, positive, 20, false",
        "oci-r, positive, 21, true",
        "who-5, poor-well-being, 12, true",
        "who-5, poor-well-being, 13, false",
        "who-5, likely-depression, 7, true",
        "who-5, likely-depression, 8, false"
    })
    void cutOffsAreReachedAtTheirPublishedTotals(String instrument, String result, int total, boolean met) {
        assertThat(met(scored(instrument, answersWithTotal(instrument, total)), result))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "3, male, false",
        "4, male, true",
        "2, female, false",
        "3, female, true",
        "2, unknown, false",
        "3, unknown, true"
    })
    void theAlcoholCutOffDependsOnTheSexAndAnUnknownOneTakesTheLower(int total, String sex, boolean met) {
        Instrument audit = instrument("audit-c");
        Sex given = Sex.valueOf(sex.toUpperCase(Locale.ROOT));

        assertThat(met(scored(audit, answersWithTotal("audit-c", total), given), "positive"))
                .isEqualTo(met);
        assertThat(met(scored(audit, answersWithTotal("audit-c", total), null), "positive"))
                .isEqualTo(total >= 3);
    }

    @Test
    void aSexThatDecidesNothingIsRefused() {
        assertThat(AnswerPolicy.faults(instrument("gad-7"), answersWithTotal("gad-7", 0), Sex.FEMALE))
                .extracting(Scoring.Fault::ruleId)
                .containsExactly("sex-not-asked");
    }

    @ParameterizedTest
    @CsvSource({"0, none", "1, moderate", "2, moderate", "3, high"})
    void item9AboveZeroRaisesARiskWhateverTheTotal(int item9, String level) {
        Map<String, Integer> answers = answersWithTotal("phq-9", 0);
        answers.put(ITEM_9, item9);

        Scored scored = scored("phq-9", answers);

        assertThat(scored.riskLevel()).isEqualTo(level);
        assertThat(scored.risk() != null && scored.risk().raises()).isEqualTo(item9 > 0);
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
        Scored scored = scored("c-ssrs-screener", answers("c-ssrs-screener", pattern));

        assertThat(scored.riskLevel()).isEqualTo(level);
        assertThat(scored.band()).isEqualTo(level);
        assertThat(scored.total()).isNull();
        assertThat(scored.score()).isNull();
    }

    @ParameterizedTest(name = "answers {0} to questions 1 to 6 since the last contact are level {1}")
    @CsvSource({
        "00---0, none", "10---0, low", "010000, low", "011000, moderate",
        "010100, high", "010010, high", "00---1, high", "111111, high"
    })
    void theFormSinceTheLastContactBranchesAndGrades(String pattern, String level) {
        String form = "c-ssrs-screener-since-last-contact";

        assertThat(scored(form, answers(form, pattern)).riskLevel()).isEqualTo(level);
        assertThat(instrument(form).formOf()).isEqualTo("c-ssrs-screener");
    }

    @ParameterizedTest(name = "cluster counts of items at 2 or more: B {0}, C {1}, D {2}, E {3}")
    @CsvSource({
        "1, 1, 2, 2, true",
        "0, 1, 2, 2, false",
        "1, 0, 2, 2, false",
        "1, 1, 1, 2, false",
        "1, 1, 2, 1, false",
        "5, 2, 7, 6, true",
        "0, 0, 0, 0, false"
    })
    void theClusterRuleNeedsEveryCluster(int b, int c, int d, int e, boolean met) {
        Map<String, Integer> answers = answersWithTotal("pcl-5", 0);
        // Everything else at 1, which never counts.
        answers.replaceAll((item, value) -> 1);
        raise(answers, 1, b);
        raise(answers, 6, c);
        raise(answers, 8, d);
        raise(answers, 15, e);

        assertThat(met(scored("pcl-5", answers), "cluster-rule")).isEqualTo(met);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theThirdDrugItemCountsTheOtherWayRound(int ableToStop) {
        Map<String, Integer> answers = answersWithTotal("dast-10", 0);
        assertThat(answers).containsEntry("dast-10-3", 1);
        answers.put("dast-10-3", ableToStop);

        assertThat(scored("dast-10", answers).total()).isEqualTo(1 - ableToStop);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00, mild",
        "11, 3.67, mild",
        "12, 4.00, moderate",
        "20, 6.67, moderate",
        "21, 7.00, severe",
        "30, 10.00, severe"
    })
    void painIsTheMeanOfThreeItems(int total, BigDecimal mean, String band) {
        Scored scored = scored("peg", answersWithTotal("peg", total));

        assertThat(scored.score()).isEqualTo(mean);
        assertThat(scored.band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "12, 48", "13, 52", "25, 100"})
    void wellBeingIsFourTimesTheSum(int total, BigDecimal score) {
        Scored scored = scored("who-5", answersWithTotal("who-5", total));

        assertThat(scored.score()).isEqualTo(score);
        assertThat(scored.total()).isEqualTo(total);
    }

    @ParameterizedTest(name = "{0} of 13, same period {1}, problem {2}")
    @CsvSource({"7, 1, 2, true", "6, 1, 2, false", "7, 0, 2, false", "7, 1, 1, false", "13, 1, 3, true"})
    void theMoodScreenNeedsSevenInOnePeriodWithAProblem(int yes, int samePeriod, int problem, boolean met) {
        Map<String, Integer> answers = answersWithTotal("mdq", yes);
        answers.put("mdq-14", samePeriod);
        answers.put("mdq-15", problem);

        Scored scored = scored("mdq", answers);

        assertThat(met(scored, "positive")).isEqualTo(met);
        assertThat(scored.total()).isEqualTo(yes);
    }

    @ParameterizedTest(name = "answers {0} to a made-up instrument that fills in one of four are total {1}")
    @CsvSource({"1131, 3, false", "11-1, 4, true", "-131, 3, true", "2-31, 4, true"})
    void whereTheFileAllowsItAMissingAnswerIsTheMeanOfTheOthers(String pattern, int total, boolean prorated) {
        Scored scored = scored("sample-rest", answers("sample-rest", pattern));

        assertThat(scored.total()).isEqualTo(total);
        assertThat(scored.prorated()).isEqualTo(prorated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1--1", "113-", "----"})
    void neverMoreThanAllowedAndNeverAnAnswerThatShowsARisk(String pattern) {
        assertThat(faults(instrument("sample-rest"), answers("sample-rest", pattern)))
                .extracting(Scoring.Fault::ruleId)
                .containsOnly("item-missing");
    }

    @Test
    void aRiskThatOnlyGradesIsNotRaised() {
        Scored scored = scored("sample-rest", answers("sample-rest", "0033"));

        assertThat(scored.riskLevel()).isEqualTo("low");
        assertThat(scored.risk()).isNotNull();
        assertThat(scored.risk().raises()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1-, 1", "23, 5"})
    void anItemThatIsNotAskedAddsNothing(String pattern, int total) {
        Scored scored = scored(instrument("sample-rest", 1), answers("sample-rest", pattern), null);

        assertThat(scored.total()).isEqualTo(total);
        assertThat(scored.prorated()).isFalse();
    }

    private static void raise(Map<String, Integer> answers, int first, int count) {
        for (int item = first; item < first + count; item++) {
            answers.put("pcl-5-" + item, 2);
        }
    }
}
