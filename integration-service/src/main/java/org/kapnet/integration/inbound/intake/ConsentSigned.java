package org.kapnet.integration.inbound.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient signed a consent. */
record ConsentSigned(
        UUID consentId,
        UUID patientId,
        UUID clinicId,
        String kind,
        Instant signedAt,
        @Nullable Instant expiresAt) {}
