package org.kapnet.integration.inbound.intake;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody may work, or may not, and where. */
record PractitionerCredentialed(
        UUID practitionerId,
        UUID clinicId,
        String profession,
        @Nullable String accountId,
        boolean assignable,
        @Nullable Instant assignableUntil,
        Set<String> licensedStates) {}
