package org.kapnet.session.dosing;

import java.math.BigDecimal;
import java.time.Instant;
import org.kapnet.session.vitals.VitalSigns;

/**
 * What was measured before the dose; discharge compares with it.
 *
 * @param weightKg actual body weight
 */
public record Baseline(Instant takenAt, VitalSigns vitals, BigDecimal weightKg) {
    /** Readings are health data: the printed form shows none of them. */
    @Override
    public String toString() {
        return "Baseline";
    }
}
