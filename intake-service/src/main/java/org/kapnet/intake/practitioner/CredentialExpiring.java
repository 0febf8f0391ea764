package org.kapnet.intake.practitioner;

import java.time.Instant;
import java.util.UUID;

/**
 * Payload of credential-expiring.
 *
 * @param noticeDays which of the notices this is: the credential ends within so many days
 * @param lapsesAt the first moment at which it holds no more
 * @param endsAssignability whether the person will not be assignable from then on, as things stand
 */
record CredentialExpiring(
        UUID practitionerId,
        UUID clinicId,
        UUID credentialId,
        String kind,
        String state,
        int noticeDays,
        Instant lapsesAt,
        boolean endsAssignability) {}
