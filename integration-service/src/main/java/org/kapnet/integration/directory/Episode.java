package org.kapnet.integration.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A treatment that a patient accepted, with the therapist who accompanies it throughout.
 *
 * @param end how it ended, null while it goes on
 */
public record Episode(
        UUID id,
        UUID patientId,
        UUID clinicId,
        UUID siteId,
        UUID therapistId,
        @Nullable EpisodeEnd end) {

    /** Nobody else has taken it over: its therapist holds what its doses still call for. */
    public boolean answersForItsDoses() {
        return end != EpisodeEnd.TRANSFERRED;
    }
}
