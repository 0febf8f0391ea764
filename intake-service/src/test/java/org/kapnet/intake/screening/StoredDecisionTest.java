package org.kapnet.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.protocol.RuleVariants;
import org.kapnet.intake.screening.ScreeningInputs.Condition;

/** Decisions as they were stored, word for word: what comes later must judge them by their own version and the same. */
class StoredDecisionTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** Of version 1: it found medicines by any part of their name, and knew one rule for all bipolar disorders. */
    private static final String INPUTS_OF_VERSION_1 = """
            {"asOf": "2026-11-22", "ageYears": 40, "indication": "ptsd", "route": "im",
             "conditions": [{"code": "bipolar-i-disorder", "status": "current", "occurredOn": null},
                            {"code": "stroke", "status": "past", "occurredOn": "2026-11-01"}],
             "medications": [{"name": "colorazepamine", "medicationClass": null}],
             "priorTrials": [], "substances": [], "pregnancy": "no", "breastfeeding": false, "pressure": null,
             "suicideRisk": "none", "selfHarmThoughts": false}""";

    private static final String VERDICT_OF_VERSION_1 = """
            {"kind": "deferred", "roles": ["cardiologist", "prescriber", "psychiatrist"], "until": "2026-12-13",
             "findings": [
               {"ruleId": "bipolar-disorder", "ruleClass": "relative",
                "message": "A bipolar disorder needs a stabiliser and a psychiatrist's view.",
                "source": "programme exclusions (confirmed)"},
               {"ruleId": "cardiovascular-event-recent", "ruleClass": "absolute",
                "message": "A major cardiovascular event lies six weeks back or less.",
                "source": "EU label absolute, US label caution (reported)"},
               {"ruleId": "cardiovascular-event-past", "ruleClass": "relative",
                "message": "A major cardiovascular event needs a cardiologist's clearance.",
                "source": "clinic practice (confirmed)"},
               {"ruleId": "medication-sedating", "ruleClass": "interaction",
                "message": "A sedating medicine adds to sedation and respiratory depression and may blunt the effect.",
                "source": "published programme rules (confirmed)"}]}""";

    @Test
    void aDecisionOfVersionOneIsReachedAgain() throws JsonProcessingException {
        ScreeningInputs inputs = JSON.readValue(INPUTS_OF_VERSION_1, ScreeningInputs.class);
        Verdict stored =
                JSON.readValue(VERDICT_OF_VERSION_1, VerdictDocument.class).verdict();

        assertThat(ScreeningPolicy.decide(RuleVariants.version(1, List.of()), inputs))
                .isEqualTo(stored);
        assertThat(ScreeningPolicy.decide(RuleVariants.version(2, List.of()), inputs))
                .isNotEqualTo(stored);
    }

    /**
     * Of version 2: any class that was given made a medicine known, as did one word of its name; a known diagnosis in a
     * status without a rule said nothing; trials were counted by entries; nobody lifted a referral.
     */
    @Test
    void aDecisionOfVersionTwoIsReachedAgain() throws JsonProcessingException {
        ScreeningInputs inputs = JSON.readValue("""
                {"asOf": "2026-11-22", "ageYears": 40, "indication": "treatment-resistant-depression", "route": "im",
                 "conditions": [{"code": "heart-failure", "status": "past", "occurredOn": null},
                                {"code": "sleep-apnoea", "status": "past", "occurredOn": null}],
                 "medications": [{"name": "unheard-of", "medicationClass": "harmless", "rxnormCode": null},
                                 {"name": "ibuprofen pm", "medicationClass": null, "rxnormCode": null},
                                 {"name": "albuterol", "medicationClass": null, "rxnormCode": null}],
                 "priorTrials": [{"adequate": true, "outcome": "no-response"},
                                 {"adequate": true, "outcome": "no-response"}],
                 "substances": [], "pregnancy": "no", "breastfeeding": false, "pressure": null,
                 "suicideRisk": "high", "selfHarmThoughts": false}""", ScreeningInputs.class);
        Verdict stored = JSON.readValue("""
                {"kind": "refer-out", "codes": ["acute-suicide-risk"],
                 "findings": [
                   {"ruleId": "suicide-risk-high", "ruleClass": "absolute",
                    "message": "The suicide risk is high: same-day evaluation by the crisis pathway.",
                    "source": "C-SSRS triage; programmes exclude recent intent or attempt (confirmed)"}]}""", VerdictDocument.class).verdict();

        assertThat(ScreeningPolicy.decide(RuleVariants.version(2, List.of()), inputs))
                .isEqualTo(stored);
        assertThat(ScreeningPolicy.decide(RuleVariants.version(3, List.of()), inputs)
                        .findings())
                .extracting(Finding::ruleId)
                .containsExactlyInAnyOrder(
                        "suicide-risk-high",
                        "indication-without-diagnosis",
                        "medication-pressor",
                        "medication-unclassified",
                        "condition-unclassified");
    }

    /** Of version 3: one indication, and nothing said about further ones. */
    @Test
    void aDecisionOfVersionThreeIsReachedAgain() throws JsonProcessingException {
        ScreeningInputs inputs = JSON.readValue("""
                {"asOf": "2026-11-22", "ageYears": 40, "indication": "chronic-pain", "route": "im", "conditions": [],
                 "medications": [], "priorTrials": [], "substances": [], "pregnancy": "no", "breastfeeding": false,
                 "pressure": null, "suicideRisk": "none", "selfHarmThoughts": false, "suicideRiskAt": null,
                 "results": [{"instrument": "dast-10", "total": 4, "reached": ["positive"], "takenOn": "2026-11-20"}]}""", ScreeningInputs.class);
        Verdict stored = JSON.readValue("""
                {"kind": "needs-review", "roles": ["prescriber"],
                 "findings": [
                   {"ruleId": "drug-screen-moderate", "ruleClass": "relative",
                    "message": "The DAST-10 is positive: problems with drugs within the past year.",
                    "source": "DAST-10 bands (confirmed); who reviews is a network default (default)"},
                   {"ruleId": "indication-without-diagnosis", "ruleClass": "criterion",
                    "message": "No current diagnosis on file stands for what is to be treated; the prescriber judges it.",
                    "source": "indication criterion; the diagnoses are a network default (default)"}]}""", VerdictDocument.class).verdict();

        assertThat(inputs.everyIndication()).containsExactly("chronic-pain");
        assertThat(ScreeningPolicy.decide(RuleVariants.version(3, List.of()), inputs))
                .isEqualTo(stored);
    }

    /** The patients of the sample walk, who are judged alike by both versions. */
    @ParameterizedTest
    @CsvSource({"'', false, eligible", "schizophrenia, false, refer-out", "'', true, eligible"})
    void theSamplePatientsAreJudgedAsBefore(String past, boolean selfHarmThoughts, String kind) {
        ScreeningInputs healthy =
                ScreeningFixtures.with(ScreeningFixtures.healthy(), ScreeningFixtures.medicine("sertraline"));
        ScreeningInputs ill =
                past.isEmpty() ? healthy : ScreeningFixtures.with(healthy, new Condition(past, "past", null));
        ScreeningInputs patient = new ScreeningInputs(
                ill.asOf(),
                ill.ageYears(),
                ill.indication(),
                ill.route(),
                ill.conditions(),
                ill.medications(),
                ill.priorTrials(),
                ill.substances(),
                ill.pregnancy(),
                ill.breastfeeding(),
                ill.pressure(),
                ill.suicideRisk(),
                selfHarmThoughts,
                ill.suicideRiskAt(),
                ill.results(),
                ill.alsoFor());

        Verdict first = ScreeningPolicy.decide(RuleVariants.version(1, List.of()), patient);
        Verdict second = ScreeningPolicy.decide(RuleVariants.version(2, List.of()), patient);

        assertThat(first.kind()).isEqualTo(kind);
        assertThat(second).isEqualTo(first);
    }
}
