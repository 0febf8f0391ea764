package org.kapnet.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.kapnet.notification.channel.ChannelName;

/** Row of {@code delivery} for reading; {@link DeliveryStore} writes it. */
@Entity
@Immutable
@Table(name = "delivery")
@NullUnmarked
class DeliveryRow {

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    private String purpose;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String channel;
    private String state;
    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String reason;

    DeliveryRow() {}

    UUID id() {
        return id;
    }

    DeliveryView view() {
        return new DeliveryView(
                id,
                patientId,
                DeliveryPurpose.of(purpose),
                subjectId,
                ChannelName.of(channel),
                state,
                attempts,
                dueAt,
                createdAt,
                endedAt,
                reason);
    }
}
