package org.kapnet.notification.inbound.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/** Reader of {@code consent-outdated}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConsentOutdated(UUID consentId, UUID patientId, UUID clinicId, String kind, Instant outdatedAt) {}
