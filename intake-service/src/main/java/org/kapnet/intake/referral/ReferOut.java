package org.kapnet.intake.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Sends a patient on to somebody else. Printed, it does not say to whom.
 *
 * @param destination the kind of care
 * @param organisation who it is, where that is known
 */
@Schema(examples = """
                {"destination": "addiction-medicine", "organisation": "Sample Recovery Centre"}""")
record ReferOut(
        @NotNull Destination destination,
        @Size(min = 1, max = 200) @Nullable String organisation) {

    @Override
    public String toString() {
        return "ReferOut[hidden]";
    }
}
