package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kapnet.intake.assessment.InstrumentFixtures.answers;
import static org.kapnet.intake.assessment.InstrumentFixtures.answersWithTotal;
import static org.kapnet.intake.assessment.InstrumentFixtures.faults;
import static org.kapnet.intake.assessment.InstrumentFixtures.instrument;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.assessment.Scoring.Fault;

class AnswerPolicyTest {

    @ParameterizedTest(name = "{1} of {0}: {3}")
    @CsvSource({
        "c-ssrs-screener, 001--0-, 93248-3, item-not-asked",
        "c-ssrs-screener, 00-1-0-, 93249-1, item-not-asked",
        "c-ssrs-screener, 00--10-, 93250-9, item-not-asked",
        "c-ssrs-screener, 01-000-, 93248-3, item-missing",
        "c-ssrs-screener, 010-00-, 93249-1, item-missing",
        "c-ssrs-screener, 0100-0-, 93250-9, item-missing",
        "c-ssrs-screener, 00---1-, 93269-9, item-missing",
        "c-ssrs-screener, 00---01, 93269-9, item-not-asked",
        "c-ssrs-screener, 00-----, 93267-3, item-missing",
        "c-ssrs-screener, -0---0-, 93246-7, item-missing",
        "c-ssrs-screener, 20---0-, 93246-7, item-out-of-range",
        "c-ssrs-screener-since-last-contact, 001--0, c-ssrs-slc-3, item-not-asked",
        "c-ssrs-screener-since-last-contact, 01-000, c-ssrs-slc-3, item-missing",
        "c-ssrs-screener-since-last-contact, 00----, c-ssrs-slc-6, item-missing"
    })
    void theBranchesDecideWhatIsAsked(String id, String pattern, String item, String rule) {
        assertThat(faults(instrument(id), answers(id, pattern)))
                .extracting(Fault::item, Fault::ruleId)
                .containsExactly(tuple(item, rule));
    }

    @Test
    void everyFaultIsNamedByItsItem() {
        Map<String, Integer> answers = answersWithTotal("phq-9", 0);
        answers.remove("44250-9");
        answers.put("44255-8", 4);
        answers.put("44259-0", -1);
        answers.put("70221-7", 1);

        assertThat(faults(instrument("phq-9"), answers))
                .containsExactlyInAnyOrder(
                        new Fault("item-unknown", "70221-7", "is no item of phq-9"),
                        new Fault("item-missing", "44250-9", "is missing"),
                        new Fault("item-out-of-range", "44255-8", "must lie between 0 and 3"),
                        new Fault("item-out-of-range", "44259-0", "must lie between 0 and 3"));
    }

    @ParameterizedTest
    @CsvSource({"44250-9", "44260-8"})
    void aDepressionScaleWithAGapIsNotFilledIn(String item) {
        Map<String, Integer> answers = answersWithTotal("phq-9", 5);
        answers.remove(item);

        assertThat(faults(instrument("phq-9"), answers)).containsExactly(new Fault("item-missing", item, "is missing"));
    }
}
