package org.kapnet.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.clearance.Clearance.Subject;
import org.kapnet.intake.clearance.ReviewScreening.Decision;
import org.kapnet.intake.screening.Finding;
import org.kapnet.intake.screening.Verdict;
import org.kapnet.intake.vocabulary.Indication;
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

    private static Subject subject(Indication indication, Route route) {
        return new Subject(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), indication, route);
    }
}
