package org.kapnet.intake.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule looks for. Each is a plain record of figures from the protocol file. */
public sealed interface Criterion {

    /** Applies to everyone whom the rule's routes and indications leave in. */
    record Always() implements Criterion {}

    /**
     * A diagnosis.
     *
     * @param withinDays when set, it counts only if it happened at most so many days ago, or nobody knows when it did
     *     and it is current
     * @param olderThanDays when set, it counts only where {@code withinDays} of the same figure would not
     * @param unlessTaking when set, it counts only while no medicine of these classes is taken
     * @param whileTaking when set, it counts only while a medicine of one of these classes is taken
     */
    record HasCondition(
            List<String> codes,
            List<String> statuses,
            @Nullable Integer withinDays,
            @Nullable Integer olderThanDays,
            @Nullable List<String> unlessTaking,
            @Nullable List<String> whileTaking)
            implements Criterion {}

    /** A diagnosis that no rule and no list of the network's protocol names. */
    record UnclassifiedCondition() implements Criterion {}

    /** A medicine of one of these classes. */
    record TakesMedication(List<String> classes) implements Criterion {}

    /** A medicine that no interaction class names. */
    record UnclassifiedMedication() implements Criterion {}

    /** A substance; an empty list of substances means any, but for the excepted ones. */
    record UsesSubstance(
            @Nullable List<String> substances, @Nullable List<String> exceptSubstances, List<String> statuses)
            implements Criterion {}

    /** An age in whole years. */
    record Age(@Nullable Integer below, @Nullable Integer atLeast) implements Criterion {}

    /** A pregnancy status. */
    record Pregnancy(List<String> statuses) implements Criterion {}

    /** Breastfeeding. */
    record Breastfeeding() implements Criterion {}

    /** A blood pressure reading at or above either figure and below both upper ones, in mmHg. */
    record PressureAtLeast(
            int systolicAtLeast,
            int diastolicAtLeast,
            @Nullable Integer systolicBelow,
            @Nullable Integer diastolicBelow)
            implements Criterion {}

    /** A level of the suicide screener. */
    record SuicideRisk(List<String> levels) implements Criterion {}

    /** Thoughts of self-harm in a questionnaire. */
    record SelfHarmThoughts() implements Criterion {}

    /**
     * Fewer adequate earlier trials than this, not counting those that ended with one of the excepted outcomes.
     *
     * @param distinct when true, trials of one treatment count once
     */
    record AdequateTrials(
            int below,
            List<String> exceptOutcomes,
            @Nullable Boolean distinct) implements Criterion {

        /** Whether trials of one treatment count once. */
        public boolean countsTreatments() {
            return Boolean.TRUE.equals(distinct);
        }
    }

    /**
     * A result of a questionnaire within the protocol's look-back; without an answer on file it finds nobody.
     *
     * @param atLeast when set, a total from this figure on
     * @param below when set, a total below this figure
     * @param code when set, a cut-off or criterion of the instrument that is reached
     */
    record AssessmentResult(
            String instrument,
            @Nullable Integer atLeast,
            @Nullable Integer below,
            @Nullable String code) implements Criterion {}

    /** No current diagnosis stands for the indication, where the protocol names some for it. */
    record MissingDiagnosis() implements Criterion {}

    /** The kind of information about the patient that decides it. */
    default String input() {
        return switch (this) {
            case Always ignored -> "indication";
            case HasCondition ignored -> "conditions";
            case UnclassifiedCondition ignored -> "conditions";
            case TakesMedication ignored -> "medications";
            case UnclassifiedMedication ignored -> "medications";
            case UsesSubstance ignored -> "substances";
            case Age ignored -> "age";
            case Pregnancy ignored -> "pregnancy";
            case Breastfeeding ignored -> "breastfeeding";
            case PressureAtLeast ignored -> "readings";
            case SuicideRisk ignored -> "suicide-risk";
            case SelfHarmThoughts ignored -> "self-harm-thoughts";
            case AdequateTrials ignored -> "prior-trials";
            case AssessmentResult ignored -> "assessment-results";
            case MissingDiagnosis ignored -> "diagnosis";
        };
    }
}
