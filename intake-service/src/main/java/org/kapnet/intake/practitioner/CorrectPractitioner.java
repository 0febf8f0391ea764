package org.kapnet.intake.practitioner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Corrects how a member of staff is named and identified; everything is replaced. Clinic, profession and account stay: who
 * changes one of these is registered anew.
 *
 * @param npi National Provider Identifier, where the profession has one
 */
@Schema(examples = """
                {"displayName": "Sample Prescriber",
                 "npi": "1234567893"}""")
record CorrectPractitioner(
        @NotBlank @Size(max = 200) String displayName,
        @NationalProviderIdentifier @Nullable String npi) {}
