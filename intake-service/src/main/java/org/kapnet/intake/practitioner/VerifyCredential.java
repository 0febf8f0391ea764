package org.kapnet.intake.practitioner;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says that a credential was looked up and is as it stands on file. Who did it and when is taken from the request.
 *
 * @param method where it was looked up
 */
@Schema(examples = """
                {"method": "primary-source"}""")
record VerifyCredential(@NotNull Method method) {

    /** Where a credential was looked up. */
    @Schema(name = "VerificationMethod")
    enum Method {
        /** With the board or agency that issued it. */
        @JsonProperty("primary-source")
        PRIMARY_SOURCE,
        /** On the document itself. */
        @JsonProperty("document")
        DOCUMENT,
        /** With a body that verifies for others. */
        @JsonProperty("verification-service")
        VERIFICATION_SERVICE
    }
}
