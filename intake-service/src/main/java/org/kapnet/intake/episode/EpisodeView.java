package org.kapnet.intake.episode;

import java.time.Instant;
import java.util.UUID;

/** A patient in the treatment of a clinic. */
record EpisodeView(
        UUID id,
        UUID patientId,
        UUID clinicId,
        UUID siteId,
        UUID therapistId,
        String indication,
        String route,
        String state,
        Instant openedAt) {

    static EpisodeView of(EpisodeEntity row) {
        return new EpisodeView(
                row.id,
                row.patientId,
                row.clinicId,
                row.siteId,
                row.therapistId,
                row.indication,
                row.route,
                row.state,
                row.openedAt);
    }
}
