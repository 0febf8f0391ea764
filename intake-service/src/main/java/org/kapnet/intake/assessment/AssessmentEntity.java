package org.kapnet.intake.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity(name = "Assessment")
@Table(name = "assessment")
class AssessmentEntity {

    @Id
    UUID id;

    UUID clinicId;
    UUID patientId;
    String instrument;
    int instrumentVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    String answers;

    @Nullable
    Integer total;

    String band;
    String risk;
    boolean prorated;

    @Nullable
    String sexForCutOff;

    @JdbcTypeCode(SqlTypes.JSON)
    String results;

    Instant takenAt;

    /** For the persistence provider. */
    protected AssessmentEntity() {}

    AssessmentEntity(UUID id, UUID clinicId, UUID patientId, Instant takenAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.patientId = patientId;
        this.takenAt = takenAt;
    }
}
