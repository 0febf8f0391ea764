package org.kapnet.intake.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Patterns;
import org.kapnet.intake.vocabulary.Route;

/**
 * Asks where a patient could be treated. Printed, it does not say where the patient works.
 *
 * @param alsoFor further indications; only sites that treat all of them
 * @param needsTelehealthState when set, only sites that offer telehealth in this state, with therapists whose licences
 *     cover it
 * @param work counts distance from there when that is nearer than home
 * @param insurer who is to pay, as a word; ranks what is known to be covered first
 * @param plan of that insurer
 * @param language BCP 47; the patient's own when absent
 */
@Schema(examples = """
                {"indication": "treatment-resistant-depression",
                 "alsoFor": ["chronic-pain"],
                 "route": "im",
                 "needsTelehealthState": "TX",
                 "work": {"latitude": 29.76, "longitude": -95.37},
                 "insurer": "sample-health",
                 "plan": "silver",
                 "language": "es"}""")
record FindMatches(
        @NotNull Indication indication,
        @Size(max = Indications.MOST_FURTHER) @Nullable List<@NotNull Indication> alsoFor,
        @NotNull Route route,

        @Pattern(regexp = Patterns.STATE, message = Patterns.STATE_RULE) @Nullable
        String needsTelehealthState,

        @Valid @Nullable Place work,

        @Pattern(regexp = Patterns.WORD, message = Patterns.WORD_RULE) @Nullable
        String insurer,

        @Pattern(regexp = Patterns.WORD, message = Patterns.WORD_RULE) @Nullable
        String plan,

        @Pattern(regexp = Patterns.LANGUAGE_TAG, message = Patterns.LANGUAGE_TAG_RULE) @Nullable
        String language) {

    Indications indications() {
        return Indications.asked(indication, alsoFor);
    }

    /** A position in degrees. */
    record Place(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    @Override
    public String toString() {
        return "FindMatches[hidden]";
    }
}
