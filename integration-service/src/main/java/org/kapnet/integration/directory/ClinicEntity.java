package org.kapnet.integration.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "clinic")
class ClinicEntity {

    @Id
    UUID id;

    @Column(nullable = false)
    String name;

    @Version
    long version;
}
