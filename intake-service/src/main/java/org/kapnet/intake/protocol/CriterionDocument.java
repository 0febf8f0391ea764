package org.kapnet.intake.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for, as clients read and write it: the kind, and the figures that this kind needs. The words are
 * those of the protocol file.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CriterionDocument(
        @NotNull Kind kind,
        @Size(min = 1, max = 100) @Nullable List<@NotNull @Size(max = 80) String> codes,
        @Size(min = 1, max = 10) @Nullable List<@NotNull @Size(max = 80) String> statuses,
        @Positive @Nullable Integer withinDays,
        @Positive @Nullable Integer olderThanDays,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 80) String> unlessTaking,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 80) String> whileTaking,
        @Size(min = 1, max = 50) @Nullable List<@NotNull @Size(max = 80) String> classes,
        @Size(min = 1, max = 50) @Nullable List<@NotNull @Size(max = 80) String> substances,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 80) String> exceptSubstances,
        @Size(min = 1, max = 10) @Nullable List<@NotNull @Size(max = 80) String> levels,
        @PositiveOrZero @Nullable Integer below,
        @PositiveOrZero @Nullable Integer atLeast,
        @Positive @Nullable Integer systolicAtLeast,
        @Positive @Nullable Integer diastolicAtLeast,
        @Positive @Nullable Integer systolicBelow,
        @Positive @Nullable Integer diastolicBelow,
        @Size(max = 20) @Nullable List<@NotNull @Size(max = 80) String> exceptOutcomes,
        @Nullable Boolean distinct,
        @Size(max = 80) @Nullable String instrument,
        @Size(max = 80) @Nullable String code) {

    /** What is looked for. */
    @Schema(name = "CriterionKind")
    enum Kind {
        @JsonProperty("always")
        ALWAYS,
        @JsonProperty("condition")
        CONDITION,
        @JsonProperty("unclassified-condition")
        UNCLASSIFIED_CONDITION,
        @JsonProperty("medication")
        MEDICATION,
        @JsonProperty("unclassified-medication")
        UNCLASSIFIED_MEDICATION,
        @JsonProperty("substance")
        SUBSTANCE,
        @JsonProperty("age")
        AGE,
        @JsonProperty("pregnancy")
        PREGNANCY,
        @JsonProperty("breastfeeding")
        BREASTFEEDING,
        @JsonProperty("pressure")
        PRESSURE,
        @JsonProperty("suicide-risk")
        SUICIDE_RISK,
        @JsonProperty("self-harm-thoughts")
        SELF_HARM_THOUGHTS,
        @JsonProperty("adequate-trials")
        ADEQUATE_TRIALS,
        @JsonProperty("assessment-result")
        ASSESSMENT_RESULT,
        @JsonProperty("missing-diagnosis")
        MISSING_DIAGNOSIS
    }

    /** A criterion as it would be written. It goes by the form of the protocol files, which is the same. */
    static CriterionDocument of(Criterion criterion) {
        return ProtocolJson.convert(criterion, CriterionDocument.class);
    }

    /** The members that the kind needs and that are not there; a rule without them would never apply. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        switch (kind) {
            case CONDITION -> {
                need(missing, "codes", codes);
                need(missing, "statuses", statuses);
            }
            case MEDICATION -> need(missing, "classes", classes);
            case SUBSTANCE, PREGNANCY -> need(missing, "statuses", statuses);
            case AGE -> {
                if (atLeast == null) {
                    need(missing, "below", below);
                }
            }
            case PRESSURE -> {
                need(missing, "systolicAtLeast", systolicAtLeast);
                need(missing, "diastolicAtLeast", diastolicAtLeast);
            }
            case SUICIDE_RISK -> need(missing, "levels", levels);
            case ADEQUATE_TRIALS -> need(missing, "below", below);
            case ASSESSMENT_RESULT -> {
                need(missing, "instrument", instrument);
                if (atLeast == null && below == null) {
                    need(missing, "code", code);
                }
            }
            case ALWAYS,
                    UNCLASSIFIED_CONDITION,
                    UNCLASSIFIED_MEDICATION,
                    BREASTFEEDING,
                    SELF_HARM_THOUGHTS,
                    MISSING_DIAGNOSIS -> {
                // Need nothing.
            }
        }
        return missing;
    }

    /** The criterion; only after {@link #missing} found nothing. */
    Criterion toCriterion() {
        return switch (kind) {
            case ALWAYS -> new Criterion.Always();
            case CONDITION ->
                new Criterion.HasCondition(
                        Objects.requireNonNull(codes),
                        Objects.requireNonNull(statuses),
                        withinDays,
                        olderThanDays,
                        unlessTaking,
                        whileTaking);
            case UNCLASSIFIED_CONDITION -> new Criterion.UnclassifiedCondition();
            case MEDICATION -> new Criterion.TakesMedication(Objects.requireNonNull(classes));
            case UNCLASSIFIED_MEDICATION -> new Criterion.UnclassifiedMedication();
            case SUBSTANCE ->
                new Criterion.UsesSubstance(substances, exceptSubstances, Objects.requireNonNull(statuses));
            case AGE -> new Criterion.Age(below, atLeast);
            case PREGNANCY -> new Criterion.Pregnancy(Objects.requireNonNull(statuses));
            case BREASTFEEDING -> new Criterion.Breastfeeding();
            case PRESSURE ->
                new Criterion.PressureAtLeast(
                        Objects.requireNonNull(systolicAtLeast),
                        Objects.requireNonNull(diastolicAtLeast),
                        systolicBelow,
                        diastolicBelow);
            case SUICIDE_RISK -> new Criterion.SuicideRisk(Objects.requireNonNull(levels));
            case SELF_HARM_THOUGHTS -> new Criterion.SelfHarmThoughts();
            case ADEQUATE_TRIALS ->
                new Criterion.AdequateTrials(
                        Objects.requireNonNull(below), Objects.requireNonNullElse(exceptOutcomes, List.of()), distinct);
            case ASSESSMENT_RESULT ->
                new Criterion.AssessmentResult(Objects.requireNonNull(instrument), atLeast, below, code);
            case MISSING_DIAGNOSIS -> new Criterion.MissingDiagnosis();
        };
    }

    private static void need(List<String> missing, String member, @Nullable Object value) {
        if (value == null) {
            missing.add(member);
        }
    }
}
