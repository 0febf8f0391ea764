package org.kapnet.intake.episode;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A clinic's copy of a record that moved on. */
@Entity(name = "KeptRecord")
@Table(name = "kept_record")
class KeptRecordEntity {

    @Id
    UUID id;

    UUID clinicId;
    UUID patientId;
    byte[] sealed;
    Instant keptAt;

    /** For the persistence provider. */
    protected KeptRecordEntity() {}

    KeptRecordEntity(UUID id, UUID clinicId, UUID patientId, byte[] sealed, Instant keptAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.patientId = patientId;
        this.sealed = sealed;
        this.keptAt = keptAt;
    }
}
