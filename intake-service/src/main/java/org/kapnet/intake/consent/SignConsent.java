package org.kapnet.intake.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Signs a document.
 *
 * @param documentHash the hash of what was shown to the patient; it has to be the document's
 * @param method how it was signed, such as in-app
 * @param touchScope of a touch consent, and of no other: the kinds of touch agreed to
 */
@Schema(examples = """
                {"documentId": "01990000-0000-7000-8000-000000000b01",
                 "documentHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 "method": "app"}""")
record SignConsent(
        @NotNull UUID documentId,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in lower-case hexadecimal")
        String documentHash,

        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "must be a word in lower case with hyphens")
        String method,

        @Size(min = 1) @Nullable List<@NotNull TouchScope> touchScope) {}
