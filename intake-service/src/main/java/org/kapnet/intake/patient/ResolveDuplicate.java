package org.kapnet.intake.patient;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two records are of one person.
 *
 * @param keep of one person: the record that is continued; the other is closed, and nothing is copied by itself
 */
@Schema(examples = """
                {"decision": "same-person", "keep": "01990000-0000-7000-8000-000000000201"}""")
record ResolveDuplicate(
        @NotNull Decision decision, @Nullable UUID keep) {

    /** What somebody who looked at both found. */
    @Schema(name = "DuplicateDecision")
    enum Decision {
        @JsonProperty("same-person")
        SAME_PERSON,
        @JsonProperty("different-people")
        DIFFERENT_PEOPLE
    }
}
