package org.kapnet.intake.clearance;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber's decision on a screening.
 *
 * @param reason why, in the prescriber's words; stored encrypted
 * @param validUntil end of a granted clearance, the protocol's default when absent; for a deferral the earliest time
 * @param opinions views that the prescriber relies on; each has to be on file as another person's opinion or as a
 *     specialist's letter, which count also when they are not named here
 */
@Schema(examples = """
                {"decision": "grant",
                 "reason": "two adequate trials without response",
                 "validUntil": "2027-02-01T00:00:00Z",
                 "opinions": [{"role": "psychiatrist", "obtainedOn": "2026-11-20"}]}""")
record ReviewScreening(
        @NotNull Decision decision,
        @NotBlank @Size(max = 2000) String reason,
        @Nullable Instant validUntil,
        @Size(max = 20) @Nullable List<@Valid @NotNull Opinion> opinions) {

    /** What the prescriber decides. */
    @Schema(name = "ReviewDecision")
    enum Decision {
        @JsonProperty("grant")
        GRANT,
        @JsonProperty("defer")
        DEFER,
        @JsonProperty("refuse")
        REFUSE,
        @JsonProperty("refer-out")
        REFER_OUT
    }

    /**
     * The view of another clinician in favour of treatment.
     *
     * @param role such as psychiatrist or cardiologist
     */
    record Opinion(
            @NotNull @Pattern(regexp = "[a-z][a-z-]{1,59}", message = "must be a word in lower case with hyphens")
            String role,

            @NotNull LocalDate obtainedOn) {}

    @Override
    public String toString() {
        return "ReviewScreening[" + decision + "]";
    }
}
