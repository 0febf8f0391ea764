package org.kapnet.integration.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    /** Null while only its end is known, and of what was told before this was kept. */
    @Nullable
    String indication;

    @Column(name = "also_for", nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] alsoFor = {};

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

    /** Empty while only its end is known. */
    Optional<Treatment> treatment() {
        if (openedAt == null) {
            return Optional.empty();
        }
        List<String> indications = indication == null
                ? List.of()
                : Stream.concat(Stream.of(indication), Stream.of(alsoFor)).toList();
        return Optional.of(new Treatment(indications, openedAt));
    }
}
