package org.kapnet.intake.practitioner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Profession;

/**
 * Adds a member of staff to a clinic.
 *
 * @param id chosen by the caller, else made here
 * @param accountId the subject of the person's account at the identity provider
 * @param npi National Provider Identifier, where the profession has one
 */
record RegisterPractitioner(
        @Nullable UUID id,
        @NotNull UUID clinicId,
        @NotBlank @Size(max = 200) String displayName,
        @NotNull Profession profession,
        @NotBlank @Size(max = 255) String accountId,
        @NationalProviderIdentifier @Nullable String npi) {}
