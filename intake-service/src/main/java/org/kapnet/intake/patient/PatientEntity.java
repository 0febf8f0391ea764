package org.kapnet.intake.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity(name = "Patient")
@Table(name = "patient")
class PatientEntity {

    @Id
    UUID id;

    @Version
    long version;

    UUID clinicId;
    byte[] sealedIdentity;
    byte[] emailHash;
    byte[] phoneHash;
    String zone;
    String language;
    String state;

    @Nullable
    String accountSubject;

    Instant createdAt;

    /** For the persistence provider. */
    protected PatientEntity() {}

    PatientEntity(UUID id, UUID clinicId, byte[] sealedIdentity, Instant createdAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.sealedIdentity = sealedIdentity;
        this.createdAt = createdAt;
    }
}
