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
                 "clearanceLongestDays": 120}""")
record ProposeOverride(
        @NotBlank @Size(max = 300) String reason,
        @NotNull @Size(max = 100) List<@Valid @NotNull RuleDocument> rules,
        @Size(max = 100) @Nullable List<@NotNull @Size(max = 80) String> removedRules,
        @Positive @Nullable Integer historyMaximumAgeDays,
        @Positive @Nullable Integer clearanceValidDays,
        @Positive @Nullable Integer clearanceLongestDays) {}
