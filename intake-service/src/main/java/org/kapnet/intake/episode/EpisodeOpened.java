package org.kapnet.intake.episode;

import java.time.Instant;
import java.util.UUID;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;

/** Payload of episode-opened; the clinic is the treating one, to which the patient's record has moved. */
record EpisodeOpened(
        UUID episodeId,
        UUID patientId,
        UUID clinicId,
        UUID siteId,
        UUID therapistId,
        Indication indication,
        Route route,
        Instant openedAt) {}
