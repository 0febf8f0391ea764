package org.kapnet.intake.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Risk")
@Table(name = "risk")
class RiskEntity {

    @Id
    UUID id;

    UUID clinicId;
    UUID patientId;
    UUID assessmentId;
    String ruleId;
    String level;
    Instant raisedAt;

    /** For the persistence provider. */
    protected RiskEntity() {}

    RiskEntity(
            UUID id, UUID clinicId, UUID patientId, UUID assessmentId, String ruleId, String level, Instant raisedAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.patientId = patientId;
        this.assessmentId = assessmentId;
        this.ruleId = ruleId;
        this.level = level;
        this.raisedAt = raisedAt;
    }
}
