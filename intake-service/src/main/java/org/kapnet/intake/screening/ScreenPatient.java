package org.kapnet.intake.screening;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;

/** Asks whether a patient may be treated for an indication by a route. */
@Schema(examples = """
                {"indication": "treatment-resistant-depression", "route": "im"}""")
record ScreenPatient(
        @NotNull Indication indication, @NotNull Route route) {}
