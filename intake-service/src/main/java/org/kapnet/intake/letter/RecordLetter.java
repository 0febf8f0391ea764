package org.kapnet.intake.letter;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Files a specialist's letter. The letter itself stays in the clinic's archive.
 *
 * @param role the reviewer role that the specialist speaks in, such as cardiologist
 * @param issuedOn the date of the letter
 * @param validUntil the last day on which it counts; the protocol's usual time from its date when absent
 * @param issuedBy who wrote it: the specialist or the institution; stored encrypted. A letter that the deciding
 *     prescriber files counts only where it says so
 * @param note what it says, in short; stored encrypted
 */
@Schema(examples = """
                {"role": "cardiologist",
                 "kind": "clearance",
                 "issuedOn": "2026-11-18",
                 "validUntil": "2027-01-31",
                 "issuedBy": "Sample Heart Centre",
                 "note": "stable since the intervention in 2020"}""")
record RecordLetter(
        @NotNull @Pattern(regexp = "[a-z][a-z-]{1,59}", message = "must be a word in lower case with hyphens")
        String role,

        @NotNull Kind kind,
        @NotNull LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Size(min = 1, max = 200) @Nullable String issuedBy,
        @Size(max = 2000) @Nullable String note) {

    /** What the specialist says about the treatment. */
    @Schema(name = "LetterKind")
    enum Kind {
        @JsonProperty("clearance")
        CLEARANCE,
        @JsonProperty("advice-against")
        ADVICE_AGAINST
    }

    @Override
    public String toString() {
        return "RecordLetter[" + role + "]";
    }
}
