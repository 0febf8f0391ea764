package org.kapnet.intake.protocol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A clinic's whole override of the network's screening protocol; it takes the place of the one before. An empty list of
 * rules returns to the network's.
 *
 * @param reason why, without anything about a patient
 * @param rules rules that take the place of the network's rule with the same id, or come in addition
 * @param removedRules network rules that should not apply; refused, with the rule named
 * @param historyMaximumAgeDays how many days a health history counts, the network's figure or less
 * @param clearanceValidDays how many days a clearance holds by default, the network's figure or less
 * @param clearanceLongestDays how many days a clearance holds at most, the network's figure or less
 * @param requiredAssessments questionnaires that have to be on file in addition to the network's, or that are outdated
 *     sooner than by its figure
 * @param ownWords conditions, substances and outcomes that the rules name and the network's do not; any other word that
 *     is not the network's is refused as a typing error, because it would never match
 */
@Schema(examples = """
                {"reason": "the anaesthetist asks for a closer look from 60 years on",
                 "rules": [
                   {"id": "age-older",
                    "ruleClass": "caution",
                    "when": {"kind": "age", "atLeast": 60},
                    "effect": {"kind": "review", "roles": ["prescriber"]},
                    "message": "From 60 years on a lower starting dose is considered.",
                    "source": "clinic policy"}],
                 "clearanceLongestDays": 120,
                 "requiredAssessments": [{"instrument": "audit-c", "maximumAgeDays": 90}]}""")
record ProposeOverride(
        @NotBlank @Size(max = 300) String reason,
        @NotNull @Size(max = 100) List<@Valid @NotNull RuleDocument> rules,
        @Size(max = 100) @Nullable List<@NotNull @Size(max = 80) String> removedRules,
        @Positive @Nullable Integer historyMaximumAgeDays,
        @Positive @Nullable Integer clearanceValidDays,
        @Positive @Nullable Integer clearanceLongestDays,
        @Size(max = 50) @Nullable List<@Valid @NotNull Questionnaire> requiredAssessments,
        @Size(max = 100) @Nullable List<@NotNull @Size(max = 80) String> ownWords) {

    /**
     * A questionnaire that has to be on file.
     *
     * @param instrument its id in the catalogue of instruments
     * @param maximumAgeDays how many days an answer counts
     */
    @Schema(name = "RequiredQuestionnaire")
    record Questionnaire(
            @NotNull @Size(max = 80) String instrument,
            @NotNull @Positive Integer maximumAgeDays) {}
}
