package org.kapnet.intake.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Two records that might be of one person. */
@Entity(name = "DuplicateCandidate")
@Table(name = "duplicate_candidate")
class DuplicateEntity {

    @Id
    UUID id;

    @Version
    long version;

    /** Whose matter it is; null where the records are of two clinics, neither of which learns of the other. */
    @Nullable
    UUID clinicId;

    /** The record that was registered or corrected last. */
    UUID patientId;

    UUID otherPatientId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> rules;

    Instant foundAt;

    @Nullable
    String decision;

    @Nullable
    Instant decidedAt;

    /** For the persistence provider. */
    protected DuplicateEntity() {}

    DuplicateEntity(
            UUID id,
            @Nullable UUID clinicId,
            UUID patientId,
            UUID otherPatientId,
            List<String> rules,
            Instant foundAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.patientId = patientId;
        this.otherPatientId = otherPatientId;
        this.rules = rules;
        this.foundAt = foundAt;
    }
}
