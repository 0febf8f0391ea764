package org.kapnet.intake.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Answers to an instrument, all at once; they are scored or refused as a whole. */
record TakeAssessment(
        @NotBlank @Size(max = 60) String instrument,
        @NotNull @Positive Integer version,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull Answer> answers) {

    /** The answer to one item, by its LOINC code. */
    public record Answer(
            @NotNull @Pattern(regexp = "[0-9A-Za-z.-]{1,20}", message = "must be the code of an item")
            String item,

            @NotNull Integer value) {}

    @Override
    public String toString() {
        return "TakeAssessment[" + instrument + "]";
    }
}
