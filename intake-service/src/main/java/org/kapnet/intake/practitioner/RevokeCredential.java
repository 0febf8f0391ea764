package org.kapnet.intake.practitioner;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Ends a credential before its term, from this moment on. It cannot be undone: what holds again is put on file again.
 *
 * @param reason why it no longer holds
 */
@Schema(examples = """
                {"reason": "suspended"}""")
record RevokeCredential(@NotNull Reason reason) {

    /** Why a credential no longer holds. */
    @Schema(name = "RevocationReason")
    enum Reason {
        @JsonProperty("suspended")
        SUSPENDED,
        @JsonProperty("withdrawn-by-issuer")
        WITHDRAWN_BY_ISSUER,
        @JsonProperty("surrendered")
        SURRENDERED,
        @JsonProperty("entered-in-error")
        ENTERED_IN_ERROR
    }
}
