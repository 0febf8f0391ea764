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

    /** The document was materially changed since: it stands for nothing any more. */
    @Column(name = "outdated_at")
    @Nullable
    Instant outdatedAt;

    @Version
    long version;

    boolean holdsAt(Instant time) {
        boolean standing = signedAt != null && withdrawnAt == null && outdatedAt == null;
        return standing && (expiresAt == null || time.isBefore(expiresAt));
    }
}
