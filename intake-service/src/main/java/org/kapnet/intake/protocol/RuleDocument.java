package org.kapnet.intake.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.ScreeningProtocol.Effect;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.intake.vocabulary.WireNames;

/**
 * A rule as clinics write it, in the form of the protocol file.
 *
 * @param id of a network rule, to put this one in its place; or a new one
 * @param routes when set, the rule holds for these routes only
 * @param indications when set, the rule holds for these indications only
 * @param suspends whether it suspends a standing clearance when it is found anew
 * @param message what was found, fit for the patient to read
 * @param source where the rule comes from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleDocument(
        @NotNull @Pattern(regexp = WORD, message = WORD_MESSAGE)
        String id,

        @NotNull RuleClass ruleClass,
        @Size(min = 1) @Nullable List<@NotNull Route> routes,
        @Size(min = 1) @Nullable List<@NotNull Indication> indications,
        @Valid @NotNull CriterionDocument when,
        @Valid @NotNull EffectDocument effect,
        @Nullable Boolean suspends,
        @NotBlank @Size(max = 300) String message,
        @NotBlank @Size(max = 300) String source) {

    private static final String WORD = "[a-z][a-z0-9-]{0,79}";
    private static final String WORD_MESSAGE = "must be a word in lower case with hyphens";

    /** How the source classes a rule. */
    enum RuleClass {
        @JsonProperty("absolute")
        ABSOLUTE,
        @JsonProperty("relative")
        RELATIVE,
        @JsonProperty("caution")
        CAUTION,
        @JsonProperty("criterion")
        CRITERION,
        @JsonProperty("interaction")
        INTERACTION
    }

    /** What a rule demands. */
    enum EffectKind {
        @JsonProperty("note")
        NOTE,
        @JsonProperty("review")
        REVIEW,
        @JsonProperty("defer")
        DEFER,
        @JsonProperty("ineligible")
        INELIGIBLE,
        @JsonProperty("refer-out")
        REFER_OUT
    }

    /**
     * What a rule demands.
     *
     * @param roles who has to review, of a review or a deferral
     * @param code why the patient is not treated
     * @param days how long to wait
     * @param readmittedBy of a referral: the roles whose opinion on the very screening lifts it, all of them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EffectDocument(
            @NotNull EffectKind kind,
            @Size(min = 1, max = 10) @Nullable List<@NotNull @Size(max = 80) String> roles,

            @Pattern(regexp = WORD, message = WORD_MESSAGE) @Nullable
            String code,

            @Positive @Nullable Integer days,
            @Size(min = 1, max = 10) @Nullable List<@NotNull @Size(max = 80) String> readmittedBy) {}

    /** The members, as pointers below the rule, that its kinds need and that are not there. */
    List<String> missing() {
        List<String> missing =
                new ArrayList<>(when.missing().stream().map("/when/"::concat).toList());
        switch (effect.kind()) {
            case REVIEW -> {
                if (effect.roles() == null) {
                    missing.add("/effect/roles");
                }
            }
            case DEFER -> {
                if (effect.days() == null) {
                    missing.add("/effect/days");
                }
            }
            case INELIGIBLE, REFER_OUT -> {
                if (effect.code() == null) {
                    missing.add("/effect/code");
                }
            }
            case NOTE -> {
                // Needs nothing.
            }
        }
        return missing;
    }

    /** The rule; only after {@link #missing} found nothing. */
    Rule toRule() {
        return new Rule(
                id,
                WireNames.of(ruleClass),
                routes == null ? null : routes.stream().map(WireNames::of).toList(),
                indications == null
                        ? null
                        : indications.stream().map(WireNames::of).toList(),
                when.toCriterion(),
                new Effect(
                        WireNames.of(effect.kind()),
                        effect.roles(),
                        effect.code(),
                        effect.days(),
                        effect.readmittedBy()),
                suspends,
                message,
                source,
                null);
    }
}
