package org.kapnet.integration.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "episode")
class EpisodeEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(name = "patient_id", nullable = false)
    UUID patientId;

    @Column(name = "site_id", nullable = false)
    UUID siteId;

    @Column(name = "therapist_id", nullable = false)
    UUID therapistId;

    @Column(name = "opened_at", nullable = false)
    Instant openedAt;

    @Version
    long version;

    Episode view() {
        return new Episode(id, patientId, clinicId, siteId, therapistId);
    }
}
