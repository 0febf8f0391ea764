package org.kapnet.intake.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.protocol.ScreeningProtocol.RequiredAssessment;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;

/** A clinic may tighten every rule of the network and loosen none. */
class TighteningPolicyTest {

    private static final ScreeningProtocol FLOOR =
            new ScreeningProtocols().current().floor();

    static Stream<Rule> rules() {
        return FLOOR.rules().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyWayToLoosenARuleIsRefusedByItsName(Rule rule) {
        List<Rule> looser = RuleVariants.looser(rule);

        assertThat(looser).hasSizeGreaterThan(3);
        assertThat(looser).allSatisfy(milder -> assertThat(judge(milder))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.ruleId()).isEqualTo(rule.id())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleMayBeTightened(Rule rule) {
        assertThat(RuleVariants.tighter(rule))
                .allSatisfy(stricter -> assertThat(judge(stricter)).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void noRuleIsRemoved(Rule rule) {
        ProtocolOverride override = new ProtocolOverride(List.of(), List.of(rule.id()), null, null, null, null);

        assertThat(TighteningPolicy.judge(FLOOR, override))
                .containsExactly(new Loosening(rule.id(), "the rule would be removed"));
    }

    @Test
    void timesMayOnlyBecomeShorter() {
        ProtocolOverride longer = new ProtocolOverride(
                List.of(),
                List.of(),
                FLOOR.historyMaximumAgeDays() + 1,
                FLOOR.clearance().validDays() + 1,
                FLOOR.clearance().longestDays() + 1,
                askedFor(FLOOR.requiredAssessments(), 1));
        ProtocolOverride shorter = new ProtocolOverride(
                List.of(),
                List.of(),
                30,
                30,
                60,
                List.of(new RequiredAssessment("phq-9", 7), new RequiredAssessment("audit-c", 365)));

        assertThat(TighteningPolicy.judge(FLOOR, longer))
                .extracting(Loosening::ruleId)
                .containsExactly(
                        "history-maximum-age",
                        "clearance-terms",
                        "clearance-terms",
                        "required-assessment-phq-9",
                        "required-assessment-gad-7",
                        "required-assessment-c-ssrs-screener");
        assertThat(TighteningPolicy.judge(FLOOR, shorter)).isEmpty();
    }

    @Test
    void aClinicAsksForMoreQuestionnairesAndSooner() {
        ProtocolOverride more = new ProtocolOverride(
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(
                        new RequiredAssessment("audit-c", 90),
                        new RequiredAssessment("phq-9", 7),
                        new RequiredAssessment("gad-7", 400)));

        assertThat(new ScreeningProtocols().current(more).requiredAssessments(List.of("major-depression")))
                .extracting(RequiredAssessment::instrument, RequiredAssessment::maximumAgeDays)
                .containsExactly(
                        tuple("phq-9", 7), tuple("gad-7", 30), tuple("c-ssrs-screener", 30), tuple("audit-c", 90));
    }

    /** What is treated is measured: everybody's questionnaires, and those of each indication. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "major-depression, ''",
        "treatment-resistant-depression, ''",
        "personal-growth, ''",
        "ptsd, pcl-5",
        "chronic-pain, peg",
        "ocd, oci-r",
        "substance-use-disorder, audit-c dast-10",
        "major-depression chronic-pain, peg",
        "chronic-pain ptsd personal-growth, pcl-5 peg"
    })
    void everyIndicationAsksForItsQuestionnaires(String treated, String more) {
        List<String> expected = new ArrayList<>(List.of("phq-9", "gad-7", "c-ssrs-screener"));
        expected.addAll(words(more));

        assertThat(new ScreeningProtocols().current().requiredAssessments(words(treated)))
                .extracting(RequiredAssessment::instrument)
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"365, 90", "60, 60"})
    void whatAClinicAsksOfAllLoosensNothingForThoseWhomTheNetworkAsks(int days, int ofThoseTreated) {
        ProtocolOverride everybody = new ProtocolOverride(
                List.of(), List.of(), null, null, null, List.of(new RequiredAssessment("audit-c", days)));
        EffectiveProtocol protocol = new ScreeningProtocols().current(everybody);

        assertThat(TighteningPolicy.judge(FLOOR, everybody)).isEmpty();
        assertThat(auditC(protocol, List.of("ptsd"))).isEqualTo(days);
        assertThat(auditC(protocol, List.of("ptsd", "substance-use-disorder"))).isEqualTo(ofThoseTreated);
    }

    /** A mistyped word would ask nobody. */
    @Test
    void questionnairesAreAskedForByWordsOfTheProtocol() {
        assertThat(FLOOR.requiredAssessments()).allSatisfy(asked -> {
            assertThat(asked.source()).isNotBlank();
            assertThat(asked.confidence()).isIn("confirmed", "reported", "default");
            if (asked.indications() != null) {
                assertThat(FLOOR.indications()).containsAll(asked.indications());
            }
        });
    }

    private static int auditC(EffectiveProtocol protocol, List<String> treated) {
        return protocol.requiredAssessments(treated).stream()
                .filter(asked -> asked.instrument().equals("audit-c"))
                .map(RequiredAssessment::maximumAgeDays)
                .reduce((one, another) -> one + another)
                .orElseThrow();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aNewFloorWinsOverAnOlderAndMilderOverride(Rule rule) {
        RuleVariants.looser(rule).forEach(milder -> assertThat(
                        RuleVariants.inForce(List.of(milder)).rules())
                .contains(rule)
                .doesNotContain(milder));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void anOverrideIsStoredAndReadAgain(Rule rule) {
        ProtocolOverride override = RuleVariants.override(RuleVariants.tighter(rule));

        assertThat(ProtocolJson.read(ProtocolJson.write(override))).isEqualTo(override);
    }

    private static List<RequiredAssessment> askedFor(List<RequiredAssessment> asked, int moreDays) {
        return asked.stream()
                .map(each -> new RequiredAssessment(each.instrument(), each.maximumAgeDays() + moreDays))
                .toList();
    }

    private static List<Loosening> judge(Rule rule) {
        return TighteningPolicy.judge(FLOOR, RuleVariants.override(List.of(rule)));
    }
}
