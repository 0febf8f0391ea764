package org.kapnet.integration.inbound.intake;

import java.util.UUID;

/** Another therapist accompanies an episode. */
record EpisodeTherapistChanged(UUID episodeId, UUID patientId, UUID therapistId) {}
