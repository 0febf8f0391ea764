package org.kapnet.integration.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "episode")
class EpisodeEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(name = "patient_id", nullable = false)
    UUID patientId;

    @Column(name = "site_id")
    @Nullable
    UUID siteId;

    @Column(name = "therapist_id")
    @Nullable
    UUID therapistId;

    /** Null while only its end is known. */
    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "end_kind")
    @Nullable
    String endKind;

    @Version
    long version;

    /** Empty while only its end is known. */
    Optional<Episode> view() {
        if (siteId == null || therapistId == null) {
            return Optional.empty();
        }
        EpisodeEnd end = endKind == null ? null : EpisodeEnd.of(endKind);
        return Optional.of(new Episode(id, patientId, clinicId, siteId, therapistId, end));
    }
}
