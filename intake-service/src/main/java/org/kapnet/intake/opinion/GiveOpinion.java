package org.kapnet.intake.opinion;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The caller's own view on a screening.
 *
 * @param role the reviewer role in which the caller speaks, such as psychiatrist or therapist
 * @param reason why, in the caller's words; stored encrypted
 */
@Schema(examples = """
                {"role": "psychiatrist", "view": "supports", "reason": "single episode, long in remission"}""")
record GiveOpinion(
        @NotNull @Pattern(regexp = "[a-z][a-z-]{1,59}", message = "must be a word in lower case with hyphens")
        String role,

        @NotNull View view,
        @NotBlank @Size(max = 2000) String reason) {

    /** Whether the caller is for the treatment. */
    enum View {
        @JsonProperty("supports")
        SUPPORTS,
        @JsonProperty("opposes")
        OPPOSES
    }

    @Override
    public String toString() {
        return "GiveOpinion[" + role + "]";
    }
}
