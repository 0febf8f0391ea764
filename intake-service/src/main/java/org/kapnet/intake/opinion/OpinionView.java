package org.kapnet.intake.opinion;

import java.time.Instant;
import java.util.UUID;

/**
 * An opinion on a screening.
 *
 * @param view supports or opposes
 */
record OpinionView(UUID id, UUID screeningId, String role, String view, String reason, Instant givenAt) {

    @Override
    public String toString() {
        return "OpinionView[" + id + "]";
    }
}
