package org.kapnet.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.clearance.GrantPolicy.Answer;
import org.kapnet.intake.clearance.GrantPolicy.Objection;
import org.kapnet.intake.clearance.GrantPolicy.Request;
import org.kapnet.intake.clearance.ViewOnFile.BeforeFinding;
import org.kapnet.intake.clearance.ViewOnFile.Opposed;
import org.kapnet.intake.clearance.ViewOnFile.OpposedBefore;
import org.kapnet.intake.clearance.ViewOnFile.OwnOnly;
import org.kapnet.intake.clearance.ViewOnFile.Supported;
import org.kapnet.intake.screening.Finding;
import org.kapnet.intake.screening.Rejudgement.Demand;
import org.kapnet.intake.screening.Screenings.NewFinding;
import org.kapnet.intake.screening.Verdict;
import org.kapnet.intake.screening.Verdict.Readmission;
import org.kapnet.platform.problem.Reason;

/** When a prescriber may grant a clearance, and each reason against it. */
class GrantPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Finding FINDING = new Finding("rule", "relative", "Sample.", "sample", null);
    private static final Verdict ELIGIBLE = new Verdict.Eligible(List.of());
    private static final Verdict TWO_ROLES = review("cardiologist", "prescriber", "psychiatrist");
    private static final Verdict CRISIS = referral(new Readmission(roles("psychiatrist"), roles(), null));
    private static final Map<String, ViewOnFile> NOBODY = Map.of();
    private static final ViewOnFile YES = new Supported(null);
    private static final List<NewFinding> NOTHING = List.of();
    private static final List<Demand> SAME = List.of();
    private static final List<Reason> COMPLETE = List.of();

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("eligible", request(ELIGIBLE, NOBODY), List.of()),
                Arguments.of("prescriber alone", request(review("prescriber"), NOBODY), List.of()),
                Arguments.of("nobody spoke", request(TWO_ROLES, NOBODY), List.of("opinion-missing")),
                Arguments.of(
                        "one of two spoke",
                        request(TWO_ROLES, Map.of("cardiologist", YES)),
                        List.of("opinion-missing")),
                Arguments.of(
                        "both spoke",
                        request(
                                TWO_ROLES,
                                Map.of("cardiologist", YES, "psychiatrist", new Supported(NOW.plusSeconds(9)))),
                        List.of("letter-ends-earlier")),
                Arguments.of(
                        "the decider spoke too",
                        request(TWO_ROLES, Map.of("cardiologist", YES, "psychiatrist", new OwnOnly())),
                        List.of("four-eyes")),
                Arguments.of(
                        "one is against it",
                        request(TWO_ROLES, Map.of("cardiologist", new Opposed(), "psychiatrist", YES)),
                        List.of("opinion-opposes")),
                Arguments.of(
                        "one who was not asked is against it",
                        request(ELIGIBLE, Map.of("neurologist", new Opposed())),
                        List.of("opinion-opposes")),
                Arguments.of(
                        "waiting time not over",
                        request(new Verdict.Deferred(TODAY.plusDays(1), roles("prescriber"), List.of(FINDING)), NOBODY),
                        List.of("verdict-deferred")),
                Arguments.of(
                        "waiting time over",
                        request(
                                new Verdict.Deferred(TODAY.minusDays(30), roles("prescriber"), List.of(FINDING)),
                                NOBODY),
                        List.of("verdict-deferred")),
                Arguments.of(
                        "something is too old by now",
                        new Request(
                                ELIGIBLE,
                                NOBODY,
                                Set.of(),
                                NOTHING,
                                SAME,
                                List.of(
                                        new Reason("history-too-old", "Sample.", null),
                                        new Reason("assessment-too-old", "Sample.", null)),
                                NOW,
                                NOW.plusSeconds(60),
                                NOW.plusSeconds(60)),
                        List.of("history-too-old", "assessment-too-old")),
                Arguments.of(
                        "a letter from before the finding",
                        request(TWO_ROLES, Map.of("cardiologist", new BeforeFinding(), "psychiatrist", YES)),
                        List.of("letter-before-finding")),
                Arguments.of(
                        "one was against it before",
                        request(ELIGIBLE, Map.of("psychiatrist", new OpposedBefore())),
                        List.of("opinion-opposed-before")),
                Arguments.of(
                        "ineligible",
                        request(new Verdict.Ineligible(roles("code"), List.of(FINDING)), NOBODY),
                        List.of("rule")),
                Arguments.of(
                        "refer out",
                        request(new Verdict.ReferOut(roles("code"), List.of(FINDING), null), NOBODY),
                        List.of("rule")),
                Arguments.of(
                        "referred and nobody spoke", request(CRISIS, NOBODY), List.of("crisis", "opinion-missing")),
                Arguments.of("re-admitted", request(CRISIS, Map.of("psychiatrist", YES)), List.of()),
                Arguments.of(
                        "re-admitted by the decider alone",
                        request(CRISIS, Map.of("psychiatrist", new OwnOnly())),
                        List.of("crisis", "four-eyes")),
                Arguments.of(
                        "a letter re-admits nobody",
                        request(CRISIS, Map.of("psychiatrist", new Supported(NOW.plusSeconds(3600)))),
                        List.of("crisis")),
                Arguments.of(
                        "the psychiatrist is against it",
                        request(CRISIS, Map.of("psychiatrist", new Opposed())),
                        List.of("crisis", "opinion-opposes")),
                Arguments.of(
                        "re-admitted, and others are asked for besides",
                        request(
                                referral(new Readmission(
                                        roles("psychiatrist"), roles("cardiologist"), TODAY.plusDays(1))),
                                Map.of("psychiatrist", YES)),
                        List.of("verdict-deferred", "opinion-missing")),
                Arguments.of(
                        "something new",
                        new Request(
                                ELIGIBLE,
                                NOBODY,
                                Set.of(),
                                List.of(new NewFinding("new-rule", "medications", "Sample.")),
                                SAME,
                                COMPLETE,
                                NOW,
                                NOW.plusSeconds(60),
                                NOW.plusSeconds(60)),
                        List.of("new-rule")),
                Arguments.of(
                        "a protocol that asks for more by now",
                        new Request(
                                ELIGIBLE,
                                NOBODY,
                                Set.of(),
                                NOTHING,
                                List.of(new Demand("clinic-migraine", "sample")),
                                COMPLETE,
                                NOW,
                                NOW.plusSeconds(60),
                                NOW.plusSeconds(60)),
                        List.of("protocol-tightened")),
                Arguments.of(
                        "a name that is not on file",
                        new Request(
                                ELIGIBLE,
                                NOBODY,
                                Set.of("psychiatrist"),
                                NOTHING,
                                SAME,
                                COMPLETE,
                                NOW,
                                NOW.plusSeconds(60),
                                NOW.plusSeconds(60)),
                        List.of("opinion-missing")),
                Arguments.of("too long", lasting(Duration.ofSeconds(61)), List.of("clearance-too-long")),
                Arguments.of("over before it begins", lasting(Duration.ZERO), List.of("clearance-end-past")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyReasonIsNamed(String name, Request request, List<String> ruleIds) {
        List<String> found =
                switch (GrantPolicy.judge(request)) {
                    case Answer.Allowed ignored -> List.of();
                    case Answer.Refused refused ->
                        refused.objections().stream().map(Objection::ruleId).toList();
                };

        assertThat(found).as(name).isEqualTo(ruleIds);
    }

    @Test
    void severalReasonsAreAllNamed() {
        Request request = new Request(
                new Verdict.Deferred(TODAY.plusDays(3), roles("cardiologist"), List.of(FINDING)),
                NOBODY,
                Set.of(),
                NOTHING,
                SAME,
                COMPLETE,
                NOW,
                NOW.plusSeconds(61),
                NOW.plusSeconds(60));

        assertThat(GrantPolicy.judge(request))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::ruleId)
                        .containsExactly("verdict-deferred", "opinion-missing", "clearance-too-long"));
    }

    private static Request request(Verdict verdict, Map<String, ViewOnFile> views) {
        return new Request(
                verdict, views, Set.of(), NOTHING, SAME, COMPLETE, NOW, NOW.plusSeconds(60), NOW.plusSeconds(60));
    }

    private static Request lasting(Duration duration) {
        return new Request(
                ELIGIBLE, NOBODY, Set.of(), NOTHING, SAME, COMPLETE, NOW, NOW.plus(duration), NOW.plusSeconds(60));
    }

    private static Verdict referral(Readmission readmission) {
        Finding crisis = new Finding("crisis", "absolute", "Sample.", "sample", List.of("psychiatrist"));
        return new Verdict.ReferOut(roles("code"), List.of(crisis, FINDING), readmission);
    }

    private static Verdict review(String... roles) {
        return new Verdict.NeedsReview(roles(roles), List.of(FINDING));
    }

    private static SortedSet<String> roles(String... roles) {
        return new TreeSet<>(List.of(roles));
    }
}
