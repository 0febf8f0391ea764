package org.kapnet.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Row of {@code messaging_consent}. Signed and ended are kept apart, so that their order does not matter. */
@Entity
@Table(name = "messaging_consent")
@NullUnmarked
class MessagingConsentEntity {

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    MessagingConsentEntity() {}

    MessagingConsentEntity(UUID id, UUID patientId, UUID clinicId) {
        this.id = id;
        this.patientId = patientId;
        this.clinicId = clinicId;
    }

    void sign(Instant at, Instant until) {
        this.signedAt = at;
        this.validUntil = until;
    }

    void end(Instant at) {
        this.endedAt = at;
    }

    MessagingPolicy.Consent consent() {
        return new MessagingPolicy.Consent(signedAt != null, Optional.ofNullable(validUntil), endedAt != null);
    }
}
