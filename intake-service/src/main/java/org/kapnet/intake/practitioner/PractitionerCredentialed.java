package org.kapnet.intake.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of practitioner-credentialed: who works where and may be assigned from now on.
 *
 * @param assignableUntil first moment at which something needed holds no more, absent while not assignable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PractitionerCredentialed(
        UUID practitionerId,
        UUID clinicId,
        String profession,
        String accountId,
        boolean assignable,
        @Nullable Instant assignableUntil,
        Set<String> licensedStates) {}
