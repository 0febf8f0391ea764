package org.kapnet.integration.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a dosing session. Facts are filled in as they come; a missing one is null, never guessed. */
@Entity
@Table(name = "dosing_session")
class DosingSessionEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(name = "patient_id", nullable = false)
    UUID patientId;

    @Column(name = "course_id")
    @Nullable
    UUID courseId;

    @Column(name = "episode_id")
    @Nullable
    UUID episodeId;

    @Column(name = "site_id")
    @Nullable
    UUID siteId;

    @Column(name = "therapist_id")
    @Nullable
    UUID therapistId;

    @Nullable
    Integer ordinal;

    @Nullable
    String zone;

    @Column(name = "starts_at")
    @Nullable
    Instant startsAt;

    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    @Column(name = "administered_at")
    @Nullable
    Instant administeredAt;

    /** Discharged or stopped: nothing more happens in it. */
    @Column(nullable = false)
    boolean over;

    /** Cancelled or missed: it does not take place, and takes nobody's time. */
    @Column(name = "called_off", nullable = false)
    boolean calledOff;

    @Version
    long version;
}
