package org.kapnet.intake.episode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;

/** Payloads of the facts about episodes. */
final class EpisodeFacts {

    private EpisodeFacts() {}

    /**
     * Payload of episode-opened; the clinic is the treating one, to which the patient's record has moved.
     *
     * @param alsoFor further indications that are treated in the same course
     */
    record EpisodeOpened(
            UUID episodeId,
            UUID patientId,
            UUID clinicId,
            UUID siteId,
            UUID therapistId,
            Indication indication,
            List<Indication> alsoFor,
            Route route,
            Instant openedAt) {}

    /** Payload of episode-transferred: the clinic's last fact about an episode that another clinic continues. */
    record EpisodeTransferred(
            UUID episodeId, UUID patientId, UUID clinicId, UUID toClinicId, UUID toEpisodeId, Instant transferredAt) {}

    /** Payload of episode-closed. */
    record EpisodeClosed(UUID episodeId, UUID patientId, UUID clinicId, CloseReason reason, Instant closedAt) {}

    /** Payload of episode-therapist-changed. */
    record EpisodeTherapistChanged(
            UUID episodeId,
            UUID patientId,
            UUID clinicId,
            UUID therapistId,
            UUID previousTherapistId,
            TherapistChangeReason reason,
            Instant changedAt) {}
}
