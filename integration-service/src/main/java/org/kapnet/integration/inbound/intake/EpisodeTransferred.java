package org.kapnet.integration.inbound.intake;

import java.time.Instant;
import java.util.UUID;

/** Another clinic continues the treatment; {@code clinicId} is the one that hands over. */
record EpisodeTransferred(UUID episodeId, UUID patientId, UUID clinicId, Instant transferredAt) {}
