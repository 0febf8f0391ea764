package org.kapnet.session.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a dose is judged by.
 *
 * @param weightTakenAt when the weight was measured
 * @param readyAt when the checks before the dose were made
 * @param lastDoseMg the patient's last dose of the same medicine by the same route, if there was one
 * @param lastDoseAt when the patient's last dose of any kind was given
 */
record OrderRequest(
        BigDecimal doseMg,
        BigDecimal weightKg,
        Instant weightTakenAt,
        Instant readyAt,
        Optional<BigDecimal> lastDoseMg,
        Optional<Instant> lastDoseAt) {
    @Override
    public String toString() {
        return "OrderRequest";
    }
}
