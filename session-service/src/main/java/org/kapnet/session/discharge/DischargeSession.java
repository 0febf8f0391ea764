package org.kapnet.session.discharge;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the clinician who signs the discharge has found. Vital signs come from the readings. */
@Schema(examples = """
                {"cadssTotal": 2, "dissociationResolved": true, "oriented": true, "walksUnaided": true,
                 "nauseaControlled": true, "suicidalityRiskLevel": "none", "escortPresent": true,
                 "instructionsGiven": true, "emergencyNumberGiven": true}""")
record DischargeSession(
        @Schema(description = "Dissociation score, 0 to 92") @Min(0) @Max(92) @Nullable
        Integer cadssTotal,

        @NotNull Boolean dissociationResolved,
        @NotNull Boolean oriented,
        @NotNull Boolean walksUnaided,
        @NotNull Boolean nauseaControlled,

        @Schema(enumeration = {"none", "low", "moderate", "high"})
        @NotNull
        @Pattern(regexp = "none|low|moderate|high", message = "must be none, low, moderate or high")
        String suicidalityRiskLevel,

        @NotNull Boolean escortPresent,
        @NotNull Boolean instructionsGiven,
        @NotNull Boolean emergencyNumberGiven) {
    @Override
    public String toString() {
        return "DischargeSession";
    }
}
