package org.kapnet.integration.inbound.intake;

import java.time.Instant;
import java.util.UUID;

/** The document of a consent was materially changed since it was signed. */
record ConsentOutdated(UUID consentId, UUID patientId, UUID clinicId, String kind, Instant outdatedAt) {}
