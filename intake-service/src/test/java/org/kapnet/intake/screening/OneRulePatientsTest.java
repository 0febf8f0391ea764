package org.kapnet.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.intake.screening.ScreeningFixtures.healthy;
import static org.kapnet.intake.screening.ScreeningFixtures.medicine;
import static org.kapnet.intake.screening.ScreeningFixtures.person;
import static org.kapnet.intake.screening.ScreeningFixtures.result;
import static org.kapnet.intake.screening.ScreeningFixtures.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.protocol.ScreeningProtocols;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.screening.ScreeningInputs.Medication;
import org.kapnet.intake.screening.ScreeningInputs.Pressure;
import org.kapnet.intake.screening.ScreeningInputs.Substance;

/** For each rule of the network a patient who fulfils this rule and no other. */
class OneRulePatientsTest {

    private static final String DEPRESSION = "treatment-resistant-depression";
    private static final EffectiveProtocol PROTOCOL = new ScreeningProtocols().current();

    static Stream<Arguments> patients() {
        return table().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Map<String, ScreeningInputs> table() {
        Map<String, ScreeningInputs> table = new TreeMap<>();
        table.put("hypersensitivity", ill("ketamine-hypersensitivity", "past"));
        table.put(
                "aneurysm-esketamine",
                with(person(40, DEPRESSION, "in-esketamine", "no", "none"), condition("aneurysm", "current")));
        table.put("aneurysm-racemic", ill("arteriovenous-malformation", "current"));
        table.put("intracerebral-haemorrhage", ill("intracerebral-haemorrhage", "past"));
        table.put("pressure-hazard", ill("aortic-dissection", "past"));
        table.put("cardiovascular-event-recent", ill("stroke", "past", ScreeningFixtures.TODAY.minusDays(42)));
        table.put("cardiovascular-event-past", ill("stroke", "past", ScreeningFixtures.TODAY.minusDays(43)));
        table.put("hypertension-uncontrolled", ill("hypertension-uncontrolled", "current"));
        table.put("pressure-severe", measured(160, 80));
        table.put("pressure-raised", measured(120, 91));
        table.put("hypertension-unspecified", ill("hypertension", "current"));
        table.put("heart-disease", ill("arrhythmia", "current"));
        table.put("raised-pressure-head-eye", ill("glaucoma", "current"));
        table.put("schizophrenia-spectrum", ill("schizophrenia", "past"));
        table.put("psychosis-active", ill("psychotic-episode", "current"));
        table.put("psychosis-history", ill("psychosis", "past"));
        table.put("psychosis-family", ill("schizophrenia", "family"));
        table.put("mania-active", ill("mania", "current"));
        table.put("mania-history", ill("mania", "past"));
        table.put("bipolar-without-stabiliser", ill("bipolar-i-disorder", "current"));
        table.put("bipolar-with-stabiliser", with(ill("bipolar-i-disorder", "current"), medicine("lithium")));
        table.put("bipolar-ii-disorder", ill("bipolar-ii-disorder", "current"));
        table.put("bipolar-history", ill("bipolar-i-disorder", "past"));
        table.put("substance-dependence", uses("alcohol", "current-dependence"));
        table.put("substance-intoxication", ill("substance-intoxication", "current"));
        table.put("opioid-use-history", uses("opioids", "remission"));
        table.put("substance-use-history", uses("cocaine", "past"));
        table.put("substance-use-current", uses("cannabis", "current-use"));
        table.put("alcohol-use-current", uses("alcohol", "current-use"));
        table.put("suicide-risk-high", person(40, DEPRESSION, "im", "no", "high"));
        table.put("suicide-risk-moderate", person(40, DEPRESSION, "im", "no", "moderate"));
        table.put("suicide-risk-low", person(40, DEPRESSION, "im", "no", "low"));
        table.put("phq-9-item-9", other(false, null, true));
        table.put("pregnancy", person(40, DEPRESSION, "im", "yes", "none"));
        table.put("pregnancy-unknown", person(40, DEPRESSION, "im", "unknown", "none"));
        table.put("breastfeeding", other(true, null, false));
        table.put("age-minimum", person(17, DEPRESSION, "im", "no", "none"));
        table.put("age-older", person(65, DEPRESSION, "im", "no", "none"));
        table.put("hepatic-severe", ill("hepatic-impairment-severe", "current"));
        table.put("hepatic-moderate", ill("hepatic-impairment", "current"));
        table.put("urinary-progressive", ill("urinary-symptoms-progressive", "current"));
        table.put("urinary", ill("interstitial-cystitis", "past"));
        table.put("hyperthyroidism", ill("hyperthyroidism", "current"));
        table.put("neurological", ill("dementia", "current"));
        table.put("personality-disorder", ill("personality-disorder", "current"));
        table.put("breathing-porphyria", ill("porphyria", "current"));
        table.put("consent-capacity", ill("no-capacity-to-consent", "current"));
        table.put("escort-missing", ill("no-safe-escort", "current"));
        table.put("trials-too-few", ScreeningFixtures.withTrials(ScreeningFixtures.failed("sertraline")));
        table.put("growth-only", person(40, "personal-growth", "im", "no", "none"));
        table.put("use-disorder-current", ill("alcohol-use-disorder", "current"));
        table.put("opioid-use-disorder-history", ill("opioid-use-disorder", "past"));
        table.put("use-disorder-history", ill("substance-use-disorder", "past"));
        table.put("indication-substance-use", person(40, "substance-use-disorder", "im", "no", "none"));
        table.put("drug-screen-moderate", with(healthy(), result("dast-10", 5, "positive")));
        table.put("drug-screen-substantial", with(healthy(), result("dast-10", 6, "positive")));
        table.put("alcohol-screen-positive", with(healthy(), result("audit-c", 3, "positive")));
        table.put("bipolar-screen-positive", with(healthy(), result("mdq", 9, "positive")));
        table.put("psychiatric-crisis-recent", ill("suicide-attempt", "past", ScreeningFixtures.TODAY.minusDays(365)));
        table.put("psychiatric-crisis-past", ill("psychiatric-hospitalisation", "past"));
        table.put("indication-without-diagnosis", healthy().withConditions(List.of()));
        table.put("medication-benzodiazepine", takes("lorazepam 1 mg"));
        table.put("medication-sedating", takes("cyclobenzaprine"));
        table.put("medication-stimulant", takes("methylphenidate"));
        table.put("medication-maoi", takes("phenelzine"));
        table.put("medication-pressor", takes("pseudoephedrine"));
        table.put("medication-seizure-threshold", with(healthy(), new Medication("wellbutrin", null, "42347")));
        table.put("medication-metabolism", takes("clarithromycin"));
        table.put("medication-blunting", takes("lamotrigine"));
        table.put(
                "medication-nasal",
                with(person(40, DEPRESSION, "in-esketamine", "no", "none"), medicine("oxymetazoline nasal spray")));
        table.put("medication-unclassified", takes("unheard-of"));
        table.put("condition-unclassified", ill("a-rare-disease", "current"));
        return table;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patients")
    void thePatientFulfilsThisRuleAlone(String ruleId, ScreeningInputs patient) {
        Verdict verdict = ScreeningPolicy.decide(PROTOCOL, patient);

        assertThat(verdict.findings()).extracting(Finding::ruleId).containsExactly(ruleId);
        assertThat(verdict.severity()).isEqualTo(rule(ruleId).effect().severity());
    }

    @Test
    void everyRuleHasItsPatient() {
        assertThat(table().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        PROTOCOL.rules().stream().map(Rule::id).toList());
    }

    @Test
    void everyRuleSaysWhereItComesFrom() {
        assertThat(PROTOCOL.rules())
                .allSatisfy(rule -> assertThat(rule.confidence()).isIn("confirmed", "reported", "default"));
    }

    @Test
    void everyRoleThatARuleAsksForCanBeFilled() {
        List<String> known = new ArrayList<>();
        PROTOCOL.floor().reviewers().forEach(reviewer -> known.add(reviewer.role()));

        assertThat(PROTOCOL.rules())
                .allSatisfy(rule -> assertThat(known).containsAll(rule.effect().reviewers()));
    }

    private static Rule rule(String id) {
        return PROTOCOL.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Condition condition(String code, String status) {
        return new Condition(code, status, null);
    }

    private static ScreeningInputs ill(String code, String status) {
        return with(healthy(), condition(code, status));
    }

    private static ScreeningInputs ill(String code, String status, LocalDate occurred) {
        return with(healthy(), new Condition(code, status, occurred));
    }

    private static ScreeningInputs takes(String name) {
        return with(healthy(), medicine(name));
    }

    private static ScreeningInputs uses(String substance, String status) {
        return with(healthy(), new Substance(substance, status, null));
    }

    private static ScreeningInputs measured(int systolic, int diastolic) {
        return other(false, new Pressure(systolic, diastolic), false);
    }

    private static ScreeningInputs other(boolean breastfeeding, @Nullable Pressure pressure, boolean selfHarm) {
        return ScreeningFixtures.worse(healthy(), breastfeeding, pressure, "none", selfHarm);
    }
}
