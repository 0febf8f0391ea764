package org.kapnet.intake.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Site")
@Table(name = "site")
class SiteEntity {

    @Id
    UUID id;

    @Version
    long version;

    UUID clinicId;
    String name;
    String line1;
    String city;
    String state;
    String postalCode;
    String country;
    double latitude;
    double longitude;
    String zone;
    String deaNumber;
    Instant createdAt;

    /** For the persistence provider. */
    protected SiteEntity() {}

    SiteEntity(UUID id, UUID clinicId, RegisterSite command, Instant createdAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.name = command.name();
        this.line1 = command.address().line1();
        this.city = command.address().city();
        this.state = command.address().state();
        this.postalCode = command.address().postalCode();
        this.country = command.address().country();
        this.latitude = command.latitude();
        this.longitude = command.longitude();
        this.zone = command.zone();
        this.deaNumber = command.deaNumber();
        this.createdAt = createdAt;
    }
}
