package org.kapnet.session.dosing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Row of a dosing session: the plan, and what the states on the way left behind. */
@Entity
@Table(name = "dosing_session")
@NullUnmarked // filled by Hibernate; what is absent in which state is decided by SessionStates
class DosingSessionEntity {
    @Id
    UUID id;

    @Column(name = "clinic_id", updatable = false)
    UUID clinicId;

    @Column(name = "patient_id", updatable = false)
    UUID patientId;

    @Column(name = "course_id", updatable = false)
    UUID courseId;

    @Column(name = "episode_id", updatable = false)
    UUID episodeId;

    @Column(name = "site_id", updatable = false)
    UUID siteId;

    @Column(updatable = false)
    String zone;

    @Column(updatable = false)
    int ordinal;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "room_id")
    UUID roomId;

    @Column(name = "prescriber_id")
    UUID prescriberId;

    @Column(name = "therapist_id")
    UUID therapistId;

    @Column(name = "nurse_id")
    UUID nurseId;

    @Column(name = "protocol_id", updatable = false)
    String protocolId;

    @Column(name = "protocol_version", updatable = false)
    int protocolVersion;

    @Column(updatable = false)
    String route;

    String state;

    @Column(name = "checked_in_at")
    Instant checkedInAt;

    @Column(name = "baseline_at")
    Instant baselineAt;

    @Column(name = "weight_kg")
    BigDecimal weightKg;

    @Column(name = "systolic_mm_hg")
    Integer systolicMmHg;

    @Column(name = "diastolic_mm_hg")
    Integer diastolicMmHg;

    @Column(name = "heart_rate_per_minute")
    Integer heartRatePerMinute;

    @Column(name = "spo2_percent")
    Integer spo2Percent;

    @Column(name = "respiratory_rate_per_minute")
    Integer respiratoryRatePerMinute;

    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "ordered_mg")
    BigDecimal orderedMg;

    @Column(name = "dose_mg")
    BigDecimal doseMg;

    @Column(name = "dosed_at")
    Instant dosedAt;

    @Column(name = "stopped_at")
    Instant stoppedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "end_reason")
    String endReason;

    @Version
    long version;
}
