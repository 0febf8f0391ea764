package org.kapnet.intake.practitioner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Profession;

/**
 * Adds a member of staff to a clinic.
 *
 * @param id chosen by the caller, else made here
 * @param accountId the subject of the person's account at the identity provider
 * @param npi National Provider Identifier, where the profession has one
 */
@Schema(examples = """
                {"clinicId": "01990000-0000-7000-8000-00000000000a",
                 "displayName": "Sample Prescriber",
                 "profession": "prescriber",
                 "accountId": "01990000-0000-7000-8000-000000000111",
                 "npi": "1234567893"}""")
record RegisterPractitioner(
        @Nullable UUID id,
        @NotNull UUID clinicId,
        @NotBlank @Size(max = 200) String displayName,
        @NotNull Profession profession,
        @NotBlank @Size(max = 255) String accountId,
        @NationalProviderIdentifier @Nullable String npi) {}
