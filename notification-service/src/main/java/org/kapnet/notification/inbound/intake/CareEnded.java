package org.kapnet.notification.inbound.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/** Reader of {@code episode-closed} and {@code record-closed}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CareEnded(UUID patientId, UUID clinicId, String reason, Instant closedAt) {

    private static final String DECEASED = "deceased";

    /** Whether the patient has died. */
    boolean byDeath() {
        return DECEASED.equals(reason);
    }
}
