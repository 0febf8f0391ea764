package org.kapnet.intake.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a verdict depends on, and nothing that identifies the patient. Stored with the verdict.
 *
 * @param asOf the day of the screening in the patient's time zone
 * @param ageYears whole years on that day
 * @param suicideRisk level of the suicide screener: none, low, moderate or high
 * @param selfHarmThoughts whether a questionnaire's item on self-harm was answered above 0
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
        boolean selfHarmThoughts) {

    /** A diagnosis, current, past or in the family. */
    public record Condition(
            String code, String status, @Nullable LocalDate occurredOn) {}

    /** A medicine by its lower-case name, and its class and RxNorm ingredient code where they were given. */
    public record Medication(
            String name,
            @Nullable String medicationClass,
            @Nullable String rxnormCode) {}

    /** An earlier treatment of the indication. */
    public record Trial(boolean adequate, String outcome) {}

    /** A substance and how it is used. */
    public record Substance(
            String substance, String status, @Nullable Integer lastUsedMonthsAgo) {}

    /** A blood pressure reading in mmHg. */
    public record Pressure(int systolicMmHg, int diastolicMmHg) {}

    /** The same patient with other conditions. */
    ScreeningInputs withConditions(List<Condition> other) {
        return new ScreeningInputs(
                asOf,
                ageYears,
                indication,
                route,
                other,
                medications,
                priorTrials,
                substances,
                pregnancy,
                breastfeeding,
                pressure,
                suicideRisk,
                selfHarmThoughts);
    }

    /** The same patient with other medications. */
    ScreeningInputs withMedications(List<Medication> other) {
        return new ScreeningInputs(
                asOf,
                ageYears,
                indication,
                route,
                conditions,
                other,
                priorTrials,
                substances,
                pregnancy,
                breastfeeding,
                pressure,
                suicideRisk,
                selfHarmThoughts);
    }

    /** The same patient with other substances. */
    ScreeningInputs withSubstances(List<Substance> other) {
        return new ScreeningInputs(
                asOf,
                ageYears,
                indication,
                route,
                conditions,
                medications,
                priorTrials,
                other,
                pregnancy,
                breastfeeding,
                pressure,
                suicideRisk,
                selfHarmThoughts);
    }
}
