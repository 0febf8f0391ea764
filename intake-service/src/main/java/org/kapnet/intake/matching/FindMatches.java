package org.kapnet.intake.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;

/**
 * Asks where a patient could be treated.
 *
 * @param needsTelehealthState when set, only clinics that may meet the patient by telehealth in this state
 */
@Schema(examples = """
                {"indication": "treatment-resistant-depression", "route": "im", "needsTelehealthState": "TX"}""")
record FindMatches(
        @NotNull Indication indication,
        @NotNull Route route,

        @Pattern(regexp = "[A-Z]{2}", message = "must be the two letters of a state") @Nullable
        String needsTelehealthState) {}
