package org.kapnet.integration.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.appointment.AppointmentKind;

/** Therapy that a dosing session calls for; one row per session and kind. */
@Entity
@Table(name = "therapy_need")
class NeedEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(name = "patient_id", nullable = false)
    UUID patientId;

    @Column(name = "session_id", nullable = false)
    UUID sessionId;

    @Column(nullable = false)
    String kind;

    /** Who is to hold it: the therapist of the episode as far as known. */
    @Column(name = "therapist_id")
    @Nullable
    UUID therapistId;

    @Column(name = "opens_at", nullable = false)
    Instant opensAt;

    @Column(name = "target_by", nullable = false)
    Instant targetBy;

    @Column(name = "overdue_at", nullable = false)
    Instant overdueAt;

    @Column(nullable = false)
    String state;

    @Column(name = "appointment_id")
    @Nullable
    UUID appointmentId;

    @Column(name = "held_at")
    @Nullable
    Instant heldAt;

    @Column(name = "overdue_told_at")
    @Nullable
    Instant overdueToldAt;

    @Column(name = "rules_version", nullable = false)
    int rulesVersion;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Version
    long version;

    AppointmentKind kind() {
        return AppointmentKind.of(kind);
    }

    NeedWindow window() {
        return new NeedWindow(opensAt, targetBy, overdueAt);
    }

    void window(NeedWindow window) {
        opensAt = window.opensAt();
        targetBy = window.targetBy();
        overdueAt = window.overdueAt();
    }

    boolean is(NeedState expected) {
        return state.equals(expected.wire());
    }

    /** Still to be held. */
    boolean pending() {
        return is(NeedState.OPEN) || is(NeedState.ARRANGED);
    }

    void become(NeedState next, @Nullable UUID appointment) {
        state = next.wire();
        appointmentId = appointment;
    }
}
