package org.kapnet.intake.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a verdict depends on, and nothing that identifies the patient. Stored with the verdict.
 *
 * @param asOf the day of the screening in the patient's time zone
 * @param ageYears whole years on that day
 * @param suicideRisk highest level of the suicide screener and its other forms within the protocol's look-back: none,
 *     low, moderate or high
 * @param selfHarmThoughts whether a questionnaire's item on self-harm was answered above 0
 * @param suicideRiskAt when that level was last answered; null without a risk, and before version 3 of the protocol
 * @param results what was answered to the questionnaires that rules read; null before version 3 of the protocol
 * @param alsoFor further indications that are treated in the same course; null before version 4 of the protocol
 */
public record ScreeningInputs(
        LocalDate asOf,
        int ageYears,
        String indication,
        String route,
        List<Condition> conditions,
        List<Medication> medications,
        List<Trial> priorTrials,
        List<Substance> substances,
        String pregnancy,
        boolean breastfeeding,
        @Nullable Pressure pressure,
        String suicideRisk,
        boolean selfHarmThoughts,
        @Nullable Instant suicideRiskAt,
        @Nullable List<Answered> results,
        @Nullable List<String> alsoFor) {

    /** A diagnosis, current, past or in the family. */
    public record Condition(
            String code, String status, @Nullable LocalDate occurredOn) {}

    /** A medicine by its lower-case name, and its class and RxNorm ingredient code where they were given. */
    public record Medication(
            String name,
            @Nullable String medicationClass,
            @Nullable String rxnormCode) {}

    /**
     * An earlier treatment of the indication.
     *
     * @param treatment its lower-case name; null before version 3 of the protocol
     */
    public record Trial(
            boolean adequate, String outcome, @Nullable String treatment) {}

    /** A substance and how it is used. */
    public record Substance(
            String substance, String status, @Nullable Integer lastUsedMonthsAgo) {}

    /** A blood pressure reading in mmHg. */
    public record Pressure(int systolicMmHg, int diastolicMmHg) {}

    /**
     * An answered questionnaire.
     *
     * @param total null for an instrument without one
     * @param reached the cut-offs and criteria that were reached
     */
    public record Answered(String instrument, @Nullable Integer total, Set<String> reached, LocalDate takenOn) {}

    /** The results; none where none were read. */
    List<Answered> answered() {
        return results == null ? List.of() : results;
    }

    /** The further indications; none where there could be none. */
    List<String> further() {
        return alsoFor == null ? List.of() : alsoFor;
    }

    /** All that is to be treated, the main indication first. */
    List<String> everyIndication() {
        return Stream.concat(Stream.of(indication), further().stream()).toList();
    }

    /** The same patient, treated for one indication alone. */
    ScreeningInputs treatedFor(String only) {
        return with(only, List.of(), conditions, medications, substances, results);
    }

    /** The same patient, treated for these further indications. */
    ScreeningInputs withFurther(List<String> others) {
        return with(indication, others, conditions, medications, substances, results);
    }

    /** The same patient with other conditions. */
    ScreeningInputs withConditions(List<Condition> other) {
        return with(indication, alsoFor, other, medications, substances, results);
    }

    /** The same patient with other medications. */
    ScreeningInputs withMedications(List<Medication> other) {
        return with(indication, alsoFor, conditions, other, substances, results);
    }

    /** The same patient with other substances. */
    ScreeningInputs withSubstances(List<Substance> other) {
        return with(indication, alsoFor, conditions, medications, other, results);
    }

    /** The same patient with other results. */
    ScreeningInputs withResults(@Nullable List<Answered> other) {
        return with(indication, alsoFor, conditions, medications, substances, other);
    }

    private ScreeningInputs with(
            String otherIndication,
            @Nullable List<String> otherFurther,
            List<Condition> otherConditions,
            List<Medication> otherMedications,
            List<Substance> otherSubstances,
            @Nullable List<Answered> otherResults) {
        return new ScreeningInputs(
                asOf,
                ageYears,
                otherIndication,
                route,
                otherConditions,
                otherMedications,
                priorTrials,
                otherSubstances,
                pregnancy,
                breastfeeding,
                pressure,
                suicideRisk,
                selfHarmThoughts,
                suicideRiskAt,
                otherResults,
                otherFurther);
    }
}
