package org.kapnet.session.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a dose is judged by.
 *
 * @param weightTakenAt when the weight was measured
 * @param lastDoseMg the last dose of the course, if there was one
 * @param lastDoseAt when it was given
 */
record OrderRequest(
        BigDecimal doseMg,
        BigDecimal weightKg,
        Instant weightTakenAt,
        Optional<BigDecimal> lastDoseMg,
        Optional<Instant> lastDoseAt) {
    @Override
    public String toString() {
        return "OrderRequest";
    }
}
