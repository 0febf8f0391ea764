package org.kapnet.intake.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;

/**
 * Asks whether a patient may be treated for an indication by a route.
 *
 * @param alsoFor further indications that are to be treated in the same course
 */
@Schema(examples = """
                {"indication": "treatment-resistant-depression", "alsoFor": ["chronic-pain"], "route": "im"}""")
record ScreenPatient(
        @NotNull Indication indication,
        @Size(max = Indications.MOST_FURTHER) @Nullable List<@NotNull Indication> alsoFor,
        @NotNull Route route) {

    Indications indications() {
        return Indications.asked(indication, alsoFor);
    }
}
