package org.kapnet.session.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adds doses to a course. How many there may be is the protocol's. The reason is stored encrypted. */
@Schema(examples = """
                {"additionalDoses": 1, "reason": "Partial response after six doses"}""")
record ExtendCourse(
        @NotNull @Min(1) @Max(100) Integer additionalDoses,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return "ExtendCourse";
    }
}
