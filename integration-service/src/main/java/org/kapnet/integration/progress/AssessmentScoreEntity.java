package org.kapnet.integration.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "assessment_score")
class AssessmentScoreEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(name = "patient_id", nullable = false)
    UUID patientId;

    @Column(nullable = false)
    String instrument;

    @Column(name = "instrument_version", nullable = false)
    String instrumentVersion;

    @Nullable
    Integer total;

    /** The total on the scale that the instrument publishes, such as a mean. */
    @Nullable
    BigDecimal score;

    @Nullable
    String band;

    @Column(name = "taken_at", nullable = false)
    Instant takenAt;

    /** By how many points it raised the flag; null when it did not. */
    @Column(name = "deteriorated_by")
    @Nullable
    Integer deterioratedBy;

    @Version
    long version;
}
