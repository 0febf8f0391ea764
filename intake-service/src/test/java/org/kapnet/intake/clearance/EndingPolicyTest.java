package org.kapnet.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.converter.SimpleArgumentConverter;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.clearance.Clearance.Subject;
import org.kapnet.intake.clearance.ReviewScreening.Decision;
import org.kapnet.intake.screening.Finding;
import org.kapnet.intake.screening.Verdict;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;

/** Which clearances a decision ends, of one that was made about major depression by the im route. */
class EndingPolicyTest {

    @ParameterizedTest(name = "{0} on {1} {2}: {3} {4}")
    @CsvSource({
        "REFER_OUT, eligible,   caution,  PTSD,             SL, true",
        "REFER_OUT, refer-out,  absolute, MAJOR_DEPRESSION, IM, true",
        "REFUSE,    eligible,   caution,  MAJOR_DEPRESSION, IM, true",
        "REFUSE,    eligible,   caution,  MAJOR_DEPRESSION, SL, true",
        "REFUSE,    eligible,   caution,  PTSD,             IM, false",
        "REFUSE,    ineligible, criterion, PTSD,            IM, false",
        "REFUSE,    ineligible, absolute, PTSD,             SL, true",
        "REFUSE,    refer-out,  absolute, PTSD,             SL, true",
        "REFUSE,    needs-review, absolute, PTSD,           SL, false",
        "GRANT,     eligible,   caution,  MAJOR_DEPRESSION, IM, true",
        "GRANT,     eligible,   caution,  MAJOR_DEPRESSION, SL, false",
        "DEFER,     eligible,   caution,  MAJOR_DEPRESSION, IM, true",
        "DEFER,     eligible,   caution,  PTSD,             IM, false"
    })
    void aDecisionEndsWhatItSpeaksOf(
            Decision decision, String kind, String ruleClass, Indication indication, Route route, boolean ends) {
        assertThat(EndingPolicy.ends(
                        decision,
                        verdict(kind, ruleClass),
                        subject(Indication.MAJOR_DEPRESSION, Route.IM),
                        subject(indication, route)))
                .isEqualTo(ends);
    }

    private static Verdict verdict(String kind, String ruleClass) {
        List<Finding> findings = List.of(new Finding("rule", ruleClass, "Sample.", "sample", null));
        TreeSet<String> words = new TreeSet<>(List.of("word"));
        return switch (kind) {
            case "eligible" -> new Verdict.Eligible(findings);
            case "needs-review" -> new Verdict.NeedsReview(words, findings);
            case "ineligible" -> new Verdict.Ineligible(words, findings);
            default -> new Verdict.ReferOut(words, findings, null);
        };
    }

    /** A decision about a main indication and further ones by the im route, and a clearance that stands. */
    @ParameterizedTest(name = "{0} on {1} with {2}: {3} with {4} by {5}")
    @CsvSource({
        "REFUSE, MAJOR_DEPRESSION, CHRONIC_PAIN, CHRONIC_PAIN,     '',               SL, true",
        "REFUSE, MAJOR_DEPRESSION, '',           CHRONIC_PAIN,     MAJOR_DEPRESSION, SL, true",
        "REFUSE, MAJOR_DEPRESSION, CHRONIC_PAIN, PTSD,             OCD,              IM, false",
        "DEFER,  MAJOR_DEPRESSION, CHRONIC_PAIN, CHRONIC_PAIN,     '',               IM, true",
        "DEFER,  MAJOR_DEPRESSION, '',           CHRONIC_PAIN,     MAJOR_DEPRESSION, IM, true",
        "DEFER,  MAJOR_DEPRESSION, CHRONIC_PAIN, CHRONIC_PAIN,     '',               SL, false",
        "GRANT,  MAJOR_DEPRESSION, CHRONIC_PAIN, CHRONIC_PAIN,     '',               IM, true",
        "GRANT,  MAJOR_DEPRESSION, CHRONIC_PAIN, CHRONIC_PAIN,     PTSD,             IM, false",
        "GRANT,  MAJOR_DEPRESSION, '',           CHRONIC_PAIN,     MAJOR_DEPRESSION, IM, false",
        "GRANT,  MAJOR_DEPRESSION, '',           MAJOR_DEPRESSION, CHRONIC_PAIN,     IM, true",
        "GRANT,  MAJOR_DEPRESSION, CHRONIC_PAIN, CHRONIC_PAIN,     '',               SL, false"
    })
    void aDecisionSpeaksOfEachOfItsIndications(
            Decision decision,
            Indication main,
            @ConvertWith(Further.class) List<Indication> further,
            Indication standing,
            @ConvertWith(Further.class) List<Indication> standingFurther,
            Route route,
            boolean ends) {
        assertThat(EndingPolicy.ends(
                        decision,
                        verdict("eligible", "caution"),
                        subject(new Indications(main, further), Route.IM),
                        subject(new Indications(standing, standingFurther), route)))
                .isEqualTo(ends);
    }

    /** No word, or one. */
    static final class Further extends SimpleArgumentConverter {

        @Override
        protected Object convert(Object word, Class<?> type) {
            return word.equals("") ? List.of() : List.of(Indication.valueOf(word.toString()));
        }
    }

    private static Subject subject(Indication indication, Route route) {
        return subject(new Indications(indication, List.of()), route);
    }

    private static Subject subject(Indications indications, Route route) {
        return new Subject(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), indications, route);
    }
}
