package org.kapnet.notification.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.kapnet.notification.occasion.Booking;
import org.kapnet.platform.web.Ids;

/** Row of {@code message}; never changed once written. */
@Entity
@Table(name = "message")
@NullUnmarked
class MessageEntity {

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    private String kind;

    @Column(name = "template_version")
    private int templateVersion;

    @SuppressWarnings("UnusedVariable") // read by queries
    private String cause;

    @Column(name = "occasion_id")
    private UUID occasionId;

    @Column(name = "occasion_kind")
    private String occasionKind;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "created_at")
    private Instant createdAt;

    MessageEntity() {}

    MessageEntity(String cause, Booking booking, int templateVersion, Instant createdAt) {
        this.id = Ids.next();
        this.patientId = booking.patientId();
        this.clinicId = booking.clinicId();
        this.kind = "reminder";
        this.templateVersion = templateVersion;
        this.cause = cause;
        this.occasionId = booking.occasionId();
        this.occasionKind = booking.kind();
        this.startsAt = booking.startsAt();
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    int templateVersion() {
        return templateVersion;
    }

    UUID occasionId() {
        return occasionId;
    }

    String occasionKind() {
        return occasionKind;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
