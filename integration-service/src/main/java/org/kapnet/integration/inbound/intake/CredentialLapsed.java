package org.kapnet.integration.inbound.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credential has ended; {@code assignable} is what is left. */
record CredentialLapsed(
        UUID practitionerId,
        UUID clinicId,
        String kind,
        @Nullable String state,
        boolean assignable) {}
