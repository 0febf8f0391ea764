package org.kapnet.intake.episode;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Episode")
@Table(name = "episode")
class EpisodeEntity {

    @Id
    UUID id;

    @Version
    long version;

    UUID clinicId;
    UUID patientId;
    UUID siteId;
    UUID therapistId;
    UUID clearanceId;
    String indication;
    String route;
    String state;
    Instant openedAt;

    /** For the persistence provider. */
    protected EpisodeEntity() {}
}
