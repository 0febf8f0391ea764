package org.kapnet.session.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Row of a course. */
@Entity
@Table(name = "course")
@NullUnmarked // filled by Hibernate
class CourseEntity {
    @Id
    UUID id;

    @Column(name = "clinic_id")
    UUID clinicId;

    @Column(name = "patient_id")
    UUID patientId;

    @Column(name = "episode_id")
    UUID episodeId;

    @Column(name = "protocol_id")
    String protocolId;

    @Column(name = "protocol_version")
    int protocolVersion;

    @Column(name = "planned_doses")
    int plannedDoses;

    @Column(name = "planned_at")
    Instant plannedAt;

    @Version
    long version;
}
