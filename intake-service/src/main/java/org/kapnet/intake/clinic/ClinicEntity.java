package org.kapnet.intake.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Clinic")
@Table(name = "clinic")
class ClinicEntity {

    @Id
    UUID id;

    @Version
    long version;

    String name;
    Instant createdAt;

    /** For the persistence provider. */
    protected ClinicEntity() {}

    ClinicEntity(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }
}
