package org.kapnet.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.protocol.Criterion;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.RuleVariants;
import org.kapnet.intake.protocol.ScreeningProtocol;
import org.kapnet.intake.protocol.ScreeningProtocols;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.screening.ScreeningInputs.Medication;
import org.kapnet.intake.screening.ScreeningInputs.Substance;
import org.kapnet.intake.screening.ScreeningInputs.Trial;
import org.kapnet.intake.screening.Verdict.Deferred;
import org.kapnet.intake.screening.Verdict.NeedsReview;

/** The protocol in use, rule by rule. */
class ScreeningPolicyTest {

    private final EffectiveProtocol protocol = new ScreeningProtocols().current();

    @Test
    void aHealthyPatientWithTwoFailedTrialsIsEligible() {
        Verdict verdict = ScreeningPolicy.decide(protocol, ScreeningFixtures.healthy());

        assertThat(verdict).isEqualTo(new Verdict.Eligible(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "schizophrenia, current, refer-out, schizophrenia-spectrum",
        "schizophrenia, past, refer-out, schizophrenia-spectrum",
        "schizophrenia, family, needs-review, psychosis-family",
        "psychosis, current, refer-out, psychosis-active",
        "psychosis, past, needs-review, psychosis-history",
        "mania, current, ineligible, mania-active",
        "mania, past, needs-review, mania-history",
        "bipolar-i-disorder, current, needs-review, bipolar-without-stabiliser",
        "intracerebral-haemorrhage, past, ineligible, intracerebral-haemorrhage",
        "aneurysm, current, needs-review, aneurysm-racemic",
        "ketamine-hypersensitivity, past, ineligible, hypersensitivity",
        "uncontrolled-hypertension, current, deferred, hypertension-uncontrolled",
        "heart-failure, current, needs-review, heart-disease",
        "epilepsy, current, needs-review, neurological",
        "a-rare-disease, current, needs-review, condition-unclassified",
        "ptsd, current, eligible, ''",
        "heart-failure, past, needs-review, condition-unclassified",
        "unstable-angina, past, needs-review, condition-unclassified",
        "epilepsy, past, needs-review, condition-unclassified",
        "raised-intracranial-pressure, past, needs-review, condition-unclassified",
        "hepatic-impairment-severe, past, needs-review, condition-unclassified",
        "sleep-apnoea, past, needs-review, condition-unclassified",
        "heart-failure, family, eligible, ''",
        "no-safe-escort, past, eligible, ''",
        "migraine, past, eligible, ''",
        "intracerebral-hemorrhage, past, ineligible, intracerebral-haemorrhage",
        "sleep-apnea, current, needs-review, breathing-porphyria",
        "sleep-apnea, past, needs-review, condition-unclassified",
        "opioid-use-disorder, current, ineligible, use-disorder-current",
        "alcohol-use-disorder, past, needs-review, use-disorder-history",
        "psychiatric-hospitalization, current, needs-review, psychiatric-crisis-recent",
        "suicide-attempt, past, needs-review, psychiatric-crisis-past"
    })
    void conditionsAreJudgedAsTheProtocolSays(String code, String status, String kind, String ruleId) {
        Verdict verdict = decide(new Condition(code, status, null));

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.findings())
                .extracting(Finding::ruleId)
                .isEqualTo(ruleId.isEmpty() ? List.of() : List.of(ruleId));
    }

    @Test
    void anAneurysmExcludesEsketamine() {
        ScreeningInputs inputs = ScreeningFixtures.with(
                ScreeningFixtures.person(40, "treatment-resistant-depression", "in-esketamine", "no", "none"),
                new Condition("aneurysm", "current", null));

        assertThat(ScreeningPolicy.decide(protocol, inputs).kind()).isEqualTo("ineligible");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2027-01-03",
        "2026-11-01, 2026-12-13",
        "2026-10-11, 2026-11-22",
        "2026-10-10, ''",
        "2020-01-01, ''"
    })
    void aHeartAttackDefersForSixWeeksAndThenNeedsACardiologist(LocalDate occurred, String until) {
        Verdict verdict = decide(new Condition("myocardial-infarction", "past", occurred));

        if (until.isEmpty()) {
            assertThat(verdict).isInstanceOf(NeedsReview.class);
        } else {
            assertThat(verdict).isInstanceOfSatisfying(Deferred.class, deferred -> {
                assertThat(deferred.until()).isEqualTo(LocalDate.parse(until));
                assertThat(deferred.roles()).containsExactly("cardiologist", "prescriber");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "17, no, none, ineligible",
        "18, no, none, eligible",
        "64, no, none, eligible",
        "65, no, none, needs-review",
        "40, yes, none, ineligible",
        "40, unknown, none, deferred",
        "40, not-applicable, none, eligible",
        "40, no, high, refer-out",
        "40, no, moderate, needs-review",
        "40, no, low, eligible"
    })
    void ageAndPregnancyAndSuicideRiskDecide(int age, String pregnancy, String risk, String kind) {
        ScreeningInputs inputs = ScreeningFixtures.person(age, "treatment-resistant-depression", "im", pregnancy, risk);

        assertThat(ScreeningPolicy.decide(protocol, inputs).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "alcohol, none, eligible", "alcohol, current-use, eligible", "cannabis, current-use, needs-review",
        "cocaine, past, needs-review", "opioids, remission, needs-review", "alcohol, current-dependence, ineligible"
    })
    void substancesAreReviewedAndDependenceStops(String substance, String status, String kind) {
        ScreeningInputs inputs =
                ScreeningFixtures.with(ScreeningFixtures.healthy(), new Substance(substance, status, null));

        assertThat(ScreeningPolicy.decide(protocol, inputs).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "sertraline, , eligible",
        "phenelzine 15 mg, , needs-review",
        "lorazepam, , needs-review",
        "methylphenidate, , needs-review",
        "lamotrigine, , eligible",
        "unheard-of, maoi, needs-review",
        "unheard-of, , needs-review",
        "unheard-of, without-action, needs-review",
        "unheard-of, harmless, needs-review",
        "unheard-of, mood-stabiliser, needs-review",
        "sertraline, harmless, eligible",
        "sertraline 50 mg oral tablet, , eligible",
        "vitamin d3 1000 iu, , eligible",
        "ibuprofen pm, , needs-review",
        "cetirizine-d, , needs-review",
        "butalbital-acetaminophen-caffeine, , needs-review",
        "sertraline and xyrem, , needs-review",
        "lamotrigine and something, , needs-review",
        "albuterol inhaler, , needs-review",
        "gabapentin 300mg, , needs-review",
        "phenobarbital, , needs-review"
    })
    void medicinesAreFoundByNameOrClass(String name, @Nullable String medicationClass, String kind) {
        ScreeningInputs inputs =
                ScreeningFixtures.with(ScreeningFixtures.healthy(), new Medication(name, medicationClass, null));

        assertThat(ScreeningPolicy.decide(protocol, inputs).kind()).isEqualTo(kind);
    }

    static Stream<Arguments> trials() {
        Trial failed = ScreeningFixtures.failed("sertraline");
        return Stream.of(
                Arguments.of("one", "ineligible", List.of(failed)),
                Arguments.of(
                        "one not adequate", "ineligible", List.of(failed, new Trial(false, "no-response", "lithium"))),
                Arguments.of("one helped", "ineligible", List.of(failed, new Trial(true, "remission", "lithium"))),
                Arguments.of("one twice", "ineligible", List.of(failed, failed)),
                Arguments.of(
                        "one under three names",
                        "ineligible",
                        List.of(
                                failed,
                                ScreeningFixtures.failed("zoloft 50 mg tablets"),
                                ScreeningFixtures.failed("sertraline hcl 100mg"))),
                Arguments.of("an unknown one twice", "ineligible", List.of(unheardOf(" 5 mg"), unheardOf(""))),
                Arguments.of("two", "eligible", List.of(failed, ScreeningFixtures.failed("venlafaxine xr"))),
                Arguments.of(
                        "one added to another",
                        "eligible",
                        List.of(failed, ScreeningFixtures.failed("sertraline, lithium"))),
                Arguments.of("two of which nobody knows what", "eligible", List.of(unknown(), unknown())));
    }

    private static Trial unheardOf(String dose) {
        return ScreeningFixtures.failed("unheard-of" + dose);
    }

    /** As histories were stored before the treatment was read. */
    private static Trial unknown() {
        return new Trial(true, "no-response", null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void resistanceNeedsTwoTreatmentsThatDidNotHelp(String name, String kind, List<Trial> trials) {
        ScreeningInputs patient = ScreeningFixtures.withTrials(trials.toArray(Trial[]::new));

        assertThat(ScreeningPolicy.decide(protocol, patient).kind()).as(name).isEqualTo(kind);
    }

    @Test
    void aPatientInACrisisMayBeReadmittedByAPsychiatristAlone() {
        ScreeningInputs crisis = ScreeningFixtures.person(40, "ptsd", "im", "no", "high");
        ScreeningInputs withMore = ScreeningFixtures.with(crisis, new Condition("hypertension", "current", null));
        ScreeningInputs withAStop = ScreeningFixtures.with(crisis, new Condition("schizophrenia", "past", null));
        ScreeningInputs pregnant = ScreeningFixtures.person(40, "ptsd", "im", "yes", "high");

        assertThat(readmission(crisis))
                .isEqualTo(new Verdict.Readmission(new TreeSet<>(Set.of("psychiatrist")), new TreeSet<>(), null));
        assertThat(readmission(withMore).roles()).containsExactly("prescriber");
        assertThat(readmission(withAStop)).isNull();
        assertThat(readmission(pregnant)).isNull();
    }

    private Verdict.@Nullable Readmission readmission(ScreeningInputs patient) {
        return ((Verdict.ReferOut) ScreeningPolicy.decide(protocol, patient)).readmission();
    }

    @ParameterizedTest
    @CsvSource({
        "dast-10, 2, eligible",
        "dast-10, 3, drug-screen-moderate",
        "dast-10, 5, drug-screen-moderate",
        "dast-10, 6, drug-screen-substantial",
        "gad-7, 21, eligible"
    })
    void aTotalDecidesByItsBand(String instrument, int total, String expected) {
        ScreeningInputs patient =
                ScreeningFixtures.with(ScreeningFixtures.healthy(), ScreeningFixtures.result(instrument, total));

        List<String> rules = ScreeningPolicy.decide(protocol, patient).findings().stream()
                .map(Finding::ruleId)
                .toList();

        assertThat(rules).isEqualTo(expected.equals("eligible") ? List.of() : List.of(expected));
    }

    /** A patient with the diagnoses and two failed trials, treated for several indications. */
    @ParameterizedTest(name = "{0} with {1}, diagnosed {2}: {3}")
    @CsvSource({
        "major-depression, chronic-pain, major-depression neuropathic-pain, ''",
        "major-depression, chronic-pain, major-depression, indication-without-diagnosis",
        "chronic-pain, major-depression, neuropathic-pain, indication-without-diagnosis",
        "major-depression, personal-growth, major-depression, growth-only",
        "personal-growth, major-depression, major-depression, growth-only",
        "major-depression, substance-use-disorder, major-depression, indication-substance-use",
        "chronic-pain, ptsd, neuropathic-pain ptsd, ''",
        "chronic-pain, ptsd personal-growth, neuropathic-pain, growth-only indication-without-diagnosis"
    })
    void eachOfSeveralIndicationsIsJudged(String main, String further, String diagnoses, String rules) {
        ScreeningInputs patient = ScreeningFixtures.person(40, main, "im", "no", "none")
                .withFurther(words(further))
                .withConditions(words(diagnoses).stream()
                        .map(code -> new Condition(code, "current", null))
                        .toList());

        assertThat(ScreeningPolicy.decide(protocol, patient).findings())
                .extracting(Finding::ruleId)
                .containsExactlyInAnyOrderElementsOf(words(rules));
    }

    @Test
    void treatmentResistanceAsksForItsTrialsAlsoAsAFurtherIndication() {
        ScreeningInputs oneTrial = ScreeningFixtures.withTrials(ScreeningFixtures.failed("sertraline"));
        ScreeningInputs pain = oneTrial.treatedFor("chronic-pain")
                .withConditions(List.of(
                        new Condition("neuropathic-pain", "current", null),
                        new Condition("major-depression", "current", null)));

        assertThat(ScreeningPolicy.decide(protocol, pain).kind()).isEqualTo("eligible");
        assertThat(ScreeningPolicy.decide(protocol, pain.withFurther(List.of("treatment-resistant-depression")))
                        .kind())
                .isEqualTo("ineligible");
    }

    /** A clinic's rule about one indication is about the diagnoses of that one. */
    @Test
    void aRuleForOneIndicationLooksAtThatOneAlone() {
        ScreeningProtocol.Rule painRule = new ScreeningProtocol.Rule(
                "clinic-pain",
                "criterion",
                null,
                List.of("chronic-pain"),
                new Criterion.MissingDiagnosis(),
                new ScreeningProtocol.Effect("ineligible", null, "pain-without-diagnosis", null, null),
                null,
                "A pain is diagnosed first.",
                "clinic policy",
                null);
        EffectiveProtocol clinic = RuleVariants.inForce(List.of(painRule));
        ScreeningInputs pain = ScreeningFixtures.person(40, "chronic-pain", "im", "no", "none");

        assertThat(ScreeningPolicy.decide(clinic, pain.withFurther(List.of("ptsd")))
                        .kind())
                .isEqualTo("needs-review");
        assertThat(ScreeningPolicy.decide(
                                clinic, pain.withFurther(List.of("ptsd")).withConditions(List.of()))
                        .kind())
                .isEqualTo("ineligible");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    @Test
    void personalGrowthIsAlwaysAClinicianSDecision() {
        ScreeningInputs inputs = ScreeningFixtures.person(40, "personal-growth", "im", "no", "none");

        assertThat(ScreeningPolicy.decide(protocol, inputs))
                .isInstanceOfSatisfying(
                        NeedsReview.class, review -> assertThat(review.roles()).containsExactly("prescriber"));
    }

    @Test
    void aClinicsRuleDoesNotMakeADiagnosisKnown() {
        ScreeningProtocol.Rule noted = new ScreeningProtocol.Rule(
                "clinic-note",
                "caution",
                null,
                null,
                new Criterion.HasCondition(List.of("a-rare-disease"), List.of("current"), null, null, null, null),
                new ScreeningProtocol.Effect("note", null, null, null, null),
                null,
                "The clinic knows this.",
                "clinic policy",
                null);
        ScreeningInputs patient =
                ScreeningFixtures.with(ScreeningFixtures.healthy(), new Condition("a-rare-disease", "current", null));

        Verdict verdict = ScreeningPolicy.decide(RuleVariants.inForce(List.of(noted)), patient);

        assertThat(verdict).isInstanceOf(NeedsReview.class);
        assertThat(verdict.findings())
                .extracting(Finding::ruleId)
                .containsExactlyInAnyOrder("condition-unclassified", "clinic-note");
    }

    private Verdict decide(Condition condition) {
        return ScreeningPolicy.decide(protocol, ScreeningFixtures.with(ScreeningFixtures.healthy(), condition));
    }
}
