package org.kapnet.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "ptsd, current, eligible, ''"
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
        "sertraline, , eligible", "phenelzine 15 mg, , needs-review", "lorazepam, , needs-review",
        "methylphenidate, , needs-review", "lamotrigine, , eligible", "unheard-of, maoi, needs-review",
        "unheard-of, , needs-review"
    })
    void medicinesAreFoundByNameOrClass(String name, @Nullable String medicationClass, String kind) {
        ScreeningInputs inputs =
                ScreeningFixtures.with(ScreeningFixtures.healthy(), new Medication(name, medicationClass, null));

        assertThat(ScreeningPolicy.decide(protocol, inputs).kind()).isEqualTo(kind);
    }

    @Test
    void resistanceNeedsTwoAdequateTrialsThatDidNotHelp() {
        Trial failed = new Trial(true, "no-response");

        assertThat(ScreeningPolicy.decide(protocol, ScreeningFixtures.withTrials(failed))
                        .kind())
                .isEqualTo("ineligible");
        assertThat(ScreeningPolicy.decide(
                                protocol, ScreeningFixtures.withTrials(failed, new Trial(false, "no-response")))
                        .kind())
                .isEqualTo("ineligible");
        assertThat(ScreeningPolicy.decide(protocol, ScreeningFixtures.withTrials(failed, new Trial(true, "remission")))
                        .kind())
                .isEqualTo("ineligible");
        assertThat(ScreeningPolicy.decide(protocol, ScreeningFixtures.withTrials(failed, failed))
                        .kind())
                .isEqualTo("eligible");
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
                new ScreeningProtocol.Effect("note", null, null, null),
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
