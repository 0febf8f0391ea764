package org.kapnet.notification.inbound.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reader of {@code consent-signed}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConsentSigned(
        UUID consentId,
        UUID patientId,
        UUID clinicId,
        String kind,
        Instant signedAt,
        @Nullable Instant expiresAt) {}
