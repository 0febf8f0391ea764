package org.kapnet.integration.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signed and withdrawn are kept apart, so that the order in which they become known does not matter. */
@Entity
@Table(name = "telehealth_consent")
class TelehealthConsentEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(name = "patient_id", nullable = false)
    UUID patientId;

    @Column(name = "signed_at")
    @Nullable
    Instant signedAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Version
    long version;

    boolean holdsAt(Instant time) {
        return signedAt != null && withdrawnAt == null && (expiresAt == null || time.isBefore(expiresAt));
    }
}
