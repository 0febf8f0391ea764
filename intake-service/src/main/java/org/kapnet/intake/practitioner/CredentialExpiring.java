package org.kapnet.intake.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of credential-expiring.
 *
 * @param specialty what a board certification is in; absent for other kinds
 * @param noticeDays which of the notices this is: the credential ends within so many days
 * @param lapsesAt the first moment at which it holds no more
 * @param endsAssignability whether the person will not be assignable from then on, as things stand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialExpiring(
        UUID practitionerId,
        UUID clinicId,
        UUID credentialId,
        String kind,
        String state,
        @Nullable String specialty,
        int noticeDays,
        Instant lapsesAt,
        boolean endsAssignability) {}
