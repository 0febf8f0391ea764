package org.kapnet.intake.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Answers to an instrument, all at once; they are scored or refused as a whole.
 *
 * @param sexForCutOff only where the instrument has a cut-off by sex; left out counts as unknown
 */
@Schema(examples = """
                {"instrument": "gad-7",
                 "version": 1,
                 "answers": [
                   {"item": "69725-0", "value": 1}, {"item": "68509-9", "value": 2}, {"item": "69733-4", "value": 1},
                   {"item": "69734-2", "value": 0}, {"item": "69735-9", "value": 0}, {"item": "69689-8", "value": 1},
                   {"item": "69736-7", "value": 2}]}""")
record TakeAssessment(
        @NotBlank @Size(max = 60) String instrument,
        @NotNull @Positive Integer version,
        @Nullable Sex sexForCutOff,

        @NotEmpty @Size(max = 100) List<@Valid @NotNull Answer> answers) {

    /** The answer to one item, by its code in the instrument. */
    public record Answer(
            @NotNull @Pattern(regexp = "[0-9A-Za-z.-]{1,20}", message = "must be the code of an item")
            String item,

            @NotNull Integer value) {}

    @Override
    public String toString() {
        return "TakeAssessment[" + instrument + "]";
    }
}
