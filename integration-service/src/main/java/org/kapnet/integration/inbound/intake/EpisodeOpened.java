package org.kapnet.integration.inbound.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A patient accepted a clinic and a therapist.
 *
 * @param indication the main indication
 * @param alsoFor further ones that are treated with it; absent for none
 */
record EpisodeOpened(
        UUID episodeId,
        UUID patientId,
        UUID clinicId,
        UUID siteId,
        UUID therapistId,
        String indication,
        @Nullable List<String> alsoFor,
        Instant openedAt) {

    /** All of them, the main one first. */
    List<String> indications() {
        return Stream.concat(Stream.of(indication), alsoFor == null ? Stream.of() : alsoFor.stream())
                .toList();
    }
}
