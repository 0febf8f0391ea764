package org.kapnet.intake.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of credential-lapsed.
 *
 * @param specialty what a board certification is in; absent for other kinds
 * @param assignable whether the person is assignable all the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialLapsed(
        UUID practitionerId,
        UUID clinicId,
        String kind,
        String state,
        @Nullable String specialty,
        boolean assignable) {}
