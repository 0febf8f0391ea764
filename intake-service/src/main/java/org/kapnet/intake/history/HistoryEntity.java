package org.kapnet.intake.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "HealthHistory")
@Table(name = "health_history")
class HistoryEntity {

    @Id
    UUID patientId;

    @Version
    long version;

    /** Changed by a move of the record alone, so that nobody who loaded the row before writes the old clinic back. */
    @Column(updatable = false)
    UUID clinicId;

    byte[] sealed;
    Instant recordedAt;

    /** For the persistence provider. */
    protected HistoryEntity() {}

    HistoryEntity(UUID patientId, UUID clinicId) {
        this.patientId = patientId;
        this.clinicId = clinicId;
    }
}
