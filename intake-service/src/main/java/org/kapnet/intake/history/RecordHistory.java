package org.kapnet.intake.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The whole health history; it replaces what was recorded before. Empty lists have to be said: nothing named is not the
 * same as nothing asked. Stored encrypted as it is, because notes and names of medicines are free text.
 */
@Schema(examples = """
                {"conditions": [{"code": "myocardial-infarction", "status": "past", "occurredOn": "2020-03-01"}],
                 "medications": [{"name": "sertraline"}],
                 "priorTrials": [{"treatment": "sertraline", "adequate": true, "outcome": "no-response"}],
                 "weightKg": 70.5,
                 "heightCm": 172,
                 "pregnancy": "no",
                 "breastfeeding": false,
                 "substances": [{"substance": "alcohol", "status": "none"}],
                 "readings": {"systolicMmHg": 124, "diastolicMmHg": 78, "heartRatePerMinute": 68}}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordHistory(
        @NotNull @Size(max = 100) List<@Valid @NotNull Condition> conditions,
        @NotNull @Size(max = 100) List<@Valid @NotNull Medication> medications,
        @NotNull @Size(max = 100) List<@Valid @NotNull PriorTrial> priorTrials,
        @NotNull @DecimalMin("20") @DecimalMax("400") BigDecimal weightKg,
        @NotNull @DecimalMin("80") @DecimalMax("260") BigDecimal heightCm,
        @NotNull Pregnancy pregnancy,
        @NotNull Boolean breastfeeding,
        @NotNull @Size(max = 50) List<@Valid @NotNull Substance> substances,
        @Valid @Nullable Readings readings) {

    private static final String WORD = "[a-z][a-z0-9-]{0,79}";
    private static final String OUTCOME = "no-response|partial-response|response|remission|intolerant";
    private static final String OUTCOME_MESSAGE =
            "must be no-response, partial-response, response, remission or intolerant";

    /** How an earlier treatment may have ended. */
    public static final List<String> TRIAL_OUTCOMES = List.of(OUTCOME.split("\\|", -1));

    private static final String WORD_MESSAGE = "must be a word in lower case with hyphens";

    /** Whether a condition stands now, stood once, or is known of a first-degree relative. */
    public enum ConditionStatus {
        @JsonProperty("current")
        CURRENT,
        @JsonProperty("past")
        PAST,
        @JsonProperty("family")
        FAMILY
    }

    /** Pregnancy as the patient states it or a test showed it. */
    public enum Pregnancy {
        @JsonProperty("not-applicable")
        NOT_APPLICABLE,
        @JsonProperty("no")
        NO,
        @JsonProperty("yes")
        YES,
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** How a substance is used. */
    public enum SubstanceStatus {
        @JsonProperty("none")
        NONE,
        @JsonProperty("past")
        PAST,
        @JsonProperty("remission")
        REMISSION,
        @JsonProperty("current-use")
        CURRENT_USE,
        @JsonProperty("current-dependence")
        CURRENT_DEPENDENCE
    }

    /**
     * A diagnosis.
     *
     * @param code a word such as major-depression; one that no screening rule knows is put before a clinician
     * @param occurredOn when it happened, for events such as a stroke
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Condition(
            @NotNull @Pattern(regexp = WORD, message = WORD_MESSAGE)
            String code,

            @NotNull ConditionStatus status,
            @Nullable LocalDate occurredOn,
            @Size(max = 1000) @Nullable String note) {}

    /** A medicine that is taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Medication(
            @NotBlank @Size(max = 200) String name,

            @Pattern(regexp = "[0-9]{1,10}", message = "must be an RxNorm number") @Nullable
            String rxnormCode,

            @JsonProperty("class") @Pattern(regexp = WORD, message = WORD_MESSAGE) @Nullable
            String medicationClass) {}

    /**
     * A treatment that was tried before.
     *
     * @param adequate whether dose and length were enough to judge it
     * @param outcome no-response, partial-response, response, remission or intolerant; a history from before the list
     *     was closed may hold another word
     */
    public record PriorTrial(
            @NotBlank @Size(max = 200) String treatment,
            @NotNull Boolean adequate,

            @NotNull @Pattern(regexp = OUTCOME, message = OUTCOME_MESSAGE)
            String outcome) {}

    /** A substance and how it is used. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Substance(
            @NotNull @Pattern(regexp = WORD, message = WORD_MESSAGE)
            String substance,

            @NotNull SubstanceStatus status,
            @PositiveOrZero @Nullable Integer lastUsedMonthsAgo) {}

    /** A blood pressure reading, and the heart rate with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Readings(
            @NotNull @Min(50) @Max(300) Integer systolicMmHg,
            @NotNull @Min(20) @Max(200) Integer diastolicMmHg,
            @Min(20) @Max(300) @Nullable Integer heartRatePerMinute) {}

    @Override
    public String toString() {
        return "RecordHistory[hidden]";
    }
}
