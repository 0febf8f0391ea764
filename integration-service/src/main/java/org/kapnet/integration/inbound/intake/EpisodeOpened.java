package org.kapnet.integration.inbound.intake;

import java.time.Instant;
import java.util.UUID;

/** A patient accepted a clinic and a therapist. */
record EpisodeOpened(UUID episodeId, UUID patientId, UUID clinicId, UUID siteId, UUID therapistId, Instant openedAt) {}
