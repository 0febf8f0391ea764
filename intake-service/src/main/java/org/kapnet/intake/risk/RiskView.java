package org.kapnet.intake.risk;

import java.time.Instant;
import java.util.UUID;

/** A risk that an assessment raised. */
record RiskView(UUID id, UUID patientId, UUID assessmentId, String ruleId, String level, Instant raisedAt) {

    static RiskView of(RiskEntity row) {
        return new RiskView(row.id, row.patientId, row.assessmentId, row.ruleId, row.level, row.raisedAt);
    }
}
