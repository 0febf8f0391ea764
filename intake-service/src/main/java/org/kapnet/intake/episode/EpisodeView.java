package org.kapnet.intake.episode;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient in the treatment of a clinic.
 *
 * @param alsoFor further indications that are treated in the same course
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
        List<String> alsoFor,
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
                row.alsoFor,
                row.route,
                row.state,
                row.openedAt,
                row.endedAt,
                row.endReason,
                row.transferredFrom,
                row.transferredTo);
    }
}
