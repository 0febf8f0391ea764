package org.kapnet.notification.occasion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Row of {@code occasion}. */
@Entity
@Table(name = "occasion")
@NullUnmarked
class OccasionEntity {

    @Id
    private UUID id;

    private String kind;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    private String zone;

    @Column(name = "starts_at")
    private Instant startsAt;

    private String state;

    @Version
    private long version;

    OccasionEntity() {}

    OccasionEntity(UUID id) {
        this.id = id;
    }

    void book(Booking booking) {
        this.kind = booking.kind();
        this.patientId = booking.patientId();
        this.clinicId = booking.clinicId();
        this.zone = booking.zone().getId();
        this.startsAt = booking.startsAt();
        this.state = OccasionState.BOOKED.column();
    }

    void become(OccasionState next) {
        this.state = next.column();
    }

    OccasionState state() {
        return OccasionState.of(state);
    }

    Booking booking() {
        return new Booking(id, kind, patientId, clinicId, ZoneId.of(zone), startsAt);
    }
}
