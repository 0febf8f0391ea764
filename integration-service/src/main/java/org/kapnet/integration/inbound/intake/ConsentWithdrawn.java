package org.kapnet.integration.inbound.intake;

import java.time.Instant;
import java.util.UUID;

/** A patient withdrew a consent. */
record ConsentWithdrawn(UUID consentId, UUID patientId, UUID clinicId, String kind, Instant withdrawnAt) {}
