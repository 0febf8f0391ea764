package org.kapnet.notification.inbound.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/** Reader of {@code episode-opened}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EpisodeOpened(UUID patientId, UUID clinicId, Instant openedAt) {}
