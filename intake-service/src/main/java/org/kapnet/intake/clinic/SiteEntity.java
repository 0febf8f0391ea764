package org.kapnet.intake.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.WireNames;

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
    /** Null where no controlled substance is kept. */
    @Nullable
    String deaNumber;

    /** When patients were last treated there; null while the site is open. */
    @Nullable
    Instant closedAt;

    @Nullable
    String closureReason;

    Instant createdAt;

    /** For the persistence provider. */
    protected SiteEntity() {}

    SiteEntity(UUID id, UUID clinicId, SiteDescription description, Instant createdAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.createdAt = createdAt;
        describe(description);
    }

    final void describe(SiteDescription description) {
        name = description.name();
        line1 = description.address().line1();
        city = description.address().city();
        state = description.address().state();
        postalCode = description.address().postalCode();
        country = description.address().country();
        latitude = description.latitude();
        longitude = description.longitude();
        zone = description.zone();
        deaNumber = description.deaNumber();
    }

    void close(SiteClosureReason reason, Instant now) {
        closureReason = WireNames.of(reason);
        closedAt = now;
    }

    boolean isClosed() {
        return closedAt != null;
    }
}
