package org.kapnet.notification.inbound.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/** Reader of {@code consent-withdrawn}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConsentWithdrawn(UUID consentId, UUID patientId, UUID clinicId, String kind, Instant withdrawnAt) {}
