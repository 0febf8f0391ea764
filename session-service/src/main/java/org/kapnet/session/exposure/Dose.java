package org.kapnet.session.exposure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A dose that was given.
 *
 * @param integrationHeldAt when its integration was held, as far as it was told; the latest one counts
 */
public record Dose(
        UUID sessionId,
        UUID clinicId,
        String medicine,
        String route,
        BigDecimal doseMg,
        Instant at,
        Optional<Instant> integrationHeldAt) {

    /** Doses are health data: the printed form shows only which session it was. */
    @Override
    public String toString() {
        return "Dose[" + sessionId + "]";
    }
}
