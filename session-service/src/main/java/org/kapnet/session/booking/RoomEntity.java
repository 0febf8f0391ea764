package org.kapnet.session.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Row of a room. */
@Entity
@Table(name = "room")
@NullUnmarked // filled by Hibernate
class RoomEntity {
    @Id
    UUID id;

    @Column(name = "clinic_id")
    UUID clinicId;

    @Column(name = "site_id")
    UUID siteId;

    String name;

    @Version
    long version;
}
