package org.kapnet.session.standing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's treatment at a clinic, which a course belongs to.
 *
 * @param endedAt when it was closed or handed to another clinic; absent while it goes on
 */
public record Episode(
        UUID id,
        UUID patientId,
        UUID clinicId,
        UUID siteId,
        String indication,
        String route,
        @Nullable Instant endedAt) {}
