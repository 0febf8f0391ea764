package org.kapnet.intake.episode;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient in the treatment of a clinic.
 *
 * @param state open, closed or transferred
 * @param endReason why it was closed
 * @param transferredFrom the episode that this one follows
 * @param transferredTo the episode that follows this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EpisodeView(
        UUID id,
        UUID patientId,
        UUID clinicId,
        UUID siteId,
        UUID therapistId,
        String indication,
        String route,
        String state,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable UUID transferredFrom,
        @Nullable UUID transferredTo) {

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
                row.openedAt,
                row.endedAt,
                row.endReason,
                row.transferredFrom,
                row.transferredTo);
    }
}
