package org.kapnet.notification.inbound.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reader of {@code consent-signed} and {@code consent-withdrawn}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConsentChanged(UUID patientId, String kind, @Nullable Instant expiresAt) {}
