package org.kapnet.integration.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of an appointment; {@link #state()} rebuilds the state it stands for, {@link #become} stores the next one. */
@Entity
@Table(name = "appointment")
class AppointmentEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(name = "patient_id", nullable = false)
    UUID patientId;

    @Column(nullable = false)
    String kind;

    @Column(name = "therapist_id", nullable = false)
    UUID therapistId;

    @Column(name = "starts_at", nullable = false)
    Instant startsAt;

    @Column(name = "ends_at", nullable = false)
    Instant endsAt;

    @Column(nullable = false)
    String zone;

    @Column(nullable = false)
    String modality;

    @Column(name = "session_id")
    @Nullable
    UUID sessionId;

    @Column(nullable = false)
    String state;

    @Column(name = "state_at", nullable = false)
    Instant stateAt;

    @Nullable
    String reason;

    @Column(name = "other_therapist_reason")
    @Nullable
    String otherTherapistReason;

    @Column(name = "booked_at", nullable = false)
    Instant bookedAt;

    @Version
    long version;

    Appointment state() {
        AppointmentDetails details = new AppointmentDetails(
                id,
                patientId,
                clinicId,
                AppointmentKind.of(kind),
                therapistId,
                startsAt,
                endsAt,
                ZoneId.of(zone),
                Modality.of(modality),
                sessionId);
        return switch (state) {
            case "booked" -> new Appointment.Booked(details);
            case "confirmed" -> new Appointment.Confirmed(details, stateAt);
            case "completed" -> new Appointment.Completed(details, stateAt);
            case "cancelled" ->
                new Appointment.Cancelled(details, stateAt, CancellationReason.of(Objects.requireNonNull(reason)));
            case "missed" -> new Appointment.Missed(details, stateAt);
            default -> throw new IllegalStateException("unknown appointment state");
        };
    }

    void become(Appointment next, Instant now) {
        startsAt = next.details().startsAt();
        endsAt = next.details().endsAt();
        zone = next.details().zone().getId();
        modality = next.details().modality().wire();
        state = next.word();
        switch (next) {
            case Appointment.Booked booked -> stateAt = now;
            case Appointment.Confirmed confirmed -> stateAt = confirmed.confirmedAt();
            case Appointment.Completed completed -> stateAt = completed.heldAt();
            case Appointment.Cancelled cancelled -> {
                stateAt = cancelled.at();
                reason = cancelled.reason().wire();
            }
            case Appointment.Missed missed -> stateAt = missed.at();
        }
    }
}
