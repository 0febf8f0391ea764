package org.kapnet.intake.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Signs a document.
 *
 * @param documentHash the hash of what was shown to the patient; it has to be the document's
 * @param method how it was signed, such as in-app
 */
record SignConsent(
        @NotNull UUID documentId,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in lower-case hexadecimal")
        String documentHash,

        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "must be a word in lower case with hyphens")
        String method) {}
