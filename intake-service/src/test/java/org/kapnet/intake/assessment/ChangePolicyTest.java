package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.intake.assessment.InstrumentFixtures.instrument;

import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.assessment.ChangePolicy.Compared;
import org.kapnet.platform.problem.Reason;

/** Every published change rule, a step on each side of it. Totals, not scores. */
class ChangePolicyTest {

    private static final Instant DAY_1 = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-11-08T10:00:00Z");

    @ParameterizedTest(name = "{0} from {2} to {3}: {1} {4}")
    @CsvSource({
        "phq-9, response, 20, 10, true",
        "phq-9, response, 20, 11, false",
        "phq-9, response, 13, 7, false",
        "phq-9, response, 13, 6, true",
        "phq-9, response, 0, 0, false",
        "phq-9, remission, 20, 4, true",
        "phq-9, remission, 20, 5, false",
        "phq-9, significant, 14, 9, true",
        "phq-9, significant, 15, 10, false",
        "phq-9, significant, 13, 9, false",
        "phq-9, minimal-important-percent, 20, 16, true",
        "phq-9, minimal-important-percent, 20, 17, false",
        "phq-9, reliable-change, 16, 10, true",
        "phq-9, reliable-change, 16, 11, false",
        "phq-9, deterioration, 10, 15, true",
        "phq-9, deterioration, 10, 14, false",
        "phq-9, deterioration, 15, 10, false",
        "gad-7, response, 14, 7, true",
        "gad-7, response, 14, 8, false",
        "gad-7, remission, 14, 4, true",
        "gad-7, remission, 14, 5, false",
        "gad-7, minimal-important-points, 14, 10, true",
        "gad-7, minimal-important-points, 14, 11, false",
        "gad-7, minimal-important-percent, 11, 8, true",
        "gad-7, minimal-important-percent, 15, 11, false",
        "pcl-5, responded, 40, 35, true",
        "pcl-5, responded, 40, 36, false",
        "pcl-5, meaningful, 40, 30, true",
        "pcl-5, meaningful, 40, 31, false",
        "pcl-5, reliable-change, 43, 28, true",
        "pcl-5, reliable-change, 43, 29, false",
        "pcl-5, significant-level, 43, 28, true",
        "pcl-5, significant-level, 43, 29, false",
        "peg, meaningful, 20, 14, true",
        "peg, meaningful, 20, 15, false",
        "peg, meaningful, 10, 7, true",
        "who-5, meaningful, 10, 13, true",
        "who-5, meaningful, 10, 12, false",
        "who-5, meaningful, 13, 10, false"
    })
    void rulesAreMetAtTheirPublishedFigures(String id, String rule, int earlier, int later, boolean met) {
        Change change = ChangePolicy.compare(instrument(id), earlier, later);

        assertThat(change.judgements())
                .filteredOn(judged -> judged.rule().code().equals(rule))
                .singleElement()
                .extracting(Change.Judgement::met)
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, 20, 10, -10, -50.0, BETTER",
        "phq-9, 10, 15, 5, 50.0, WORSE",
        "phq-9, 7, 7, 0, 0.0, SAME",
        "phq-9, 0, 3, 3, , WORSE",
        "who-5, 10, 13, 12, 30.0, BETTER",
        "who-5, 13, 10, -12, -23.1, WORSE",
        "peg, 20, 14, -2.00, -30.0, BETTER"
    })
    void theMovementFollowsTheDirectionOfTheScale(
            String id, int earlier, int later, BigDecimal points, BigDecimal percent, Movement movement) {
        Change change = ChangePolicy.compare(instrument(id), earlier, later);

        assertThat(change.points()).isEqualTo(points);
        assertThat(change.percent()).isEqualTo(percent);
        assertThat(change.movement()).isEqualTo(movement);
    }

    @Property
    void aChangeForTheBetterNeverMeetsARuleForTheWorse(
            @ForAll @IntRange(max = 27) int earlier, @ForAll @IntRange(max = 27) int later) {
        Change change = ChangePolicy.compare(instrument("phq-9"), earlier, later);

        assertThat(change.judgements())
                .filteredOn(judged -> judged.met() && judged.rule().movement() == Movement.WORSE)
                .allSatisfy(judged -> assertThat(change.movement()).isEqualTo(Movement.WORSE));
    }

    @Property
    void aLowerLaterTotalKeepsEveryRuleForTheBetter(
            @ForAll @IntRange(max = 80) int earlier, @ForAll @IntRange(min = 1, max = 80) int later) {
        Change less = ChangePolicy.compare(instrument("pcl-5"), earlier, later);
        Change more = ChangePolicy.compare(instrument("pcl-5"), earlier, later - 1);

        assertThat(more.judgements().stream().filter(Change.Judgement::met))
                .containsAll(
                        less.judgements().stream().filter(Change.Judgement::met).toList());
    }

    @Test
    void onlyAnEarlierTotalOfTheSameVersionIsComparable() {
        Compared baseline = new Compared("phq-9", 1, true, DAY_1);

        assertThat(ChangePolicy.obstacles(baseline, new Compared("phq-9", 1, true, DAY_2)))
                .isEmpty();
        assertThat(ChangePolicy.obstacles(baseline, new Compared("phq-9", 2, true, DAY_2)))
                .extracting(Reason::ruleId)
                .containsExactly("same-version");
        assertThat(ChangePolicy.obstacles(baseline, new Compared("c-ssrs-screener", 1, false, DAY_1)))
                .extracting(Reason::ruleId)
                .containsExactly("same-instrument", "has-total", "taken-earlier");
    }
}
