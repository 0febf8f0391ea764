package org.kapnet.integration.inbound.intake;

import java.time.Instant;
import java.util.UUID;

/** A treatment has ended, and why. */
record EpisodeClosed(UUID episodeId, UUID patientId, UUID clinicId, String reason, Instant closedAt) {}
