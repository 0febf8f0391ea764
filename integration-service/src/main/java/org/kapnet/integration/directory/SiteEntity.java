package org.kapnet.integration.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "site")
class SiteEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    String zone;

    @Nullable
    String state;

    @Version
    long version;
}
