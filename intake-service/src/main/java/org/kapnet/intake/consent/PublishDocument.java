package org.kapnet.intake.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Patterns;

/**
 * Publishes a version of a consent document.
 *
 * @param language BCP 47
 * @param version 1, 2, 3 and so on, counted alike in every language: a material change outdates lower versions in all of
 *     them; of one language the version published last is the current one
 * @param change whether older signatures become outdated (material, also when absent) or stay valid (editorial)
 * @param validityDays how long a signature holds; without end when absent
 */
@Schema(examples = """
                {"kind": "ketamine-risks",
                 "language": "en",
                 "version": 1,
                 "title": "Risks of ketamine",
                 "text": "Sample text. Not for clinical use.",
                 "validityDays": 365}""")
record PublishDocument(
        @NotNull ConsentKind kind,

        @NotNull @Pattern(regexp = Patterns.LANGUAGE_TAG, message = Patterns.LANGUAGE_TAG_RULE)
        String language,

        @NotNull @Positive Integer version,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 200_000) String text,
        @Positive @Nullable Integer validityDays,
        @Nullable DocumentChange change) {

    /** Material unless said otherwise: to ask once too often harms nobody. */
    DocumentChange changeOrDefault() {
        return change == null ? DocumentChange.MATERIAL : change;
    }
}
