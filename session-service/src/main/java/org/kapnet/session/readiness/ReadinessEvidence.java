package org.kapnet.session.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import org.kapnet.session.protocol.RiskLevel;
import org.kapnet.session.vitals.VitalSigns;

/** What was found on the day, before a dose. */
public record ReadinessEvidence(
        VitalSigns vitals,
        BigDecimal weightKg,
        Instant lastFoodAt,
        Instant lastDrinkAt,
        boolean escortPresent,
        boolean escortIdentified,
        RiskLevel suicidality) {

    /** Health data: the printed form shows none of it. */
    @Override
    public String toString() {
        return "ReadinessEvidence";
    }
}
