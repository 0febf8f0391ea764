package org.kapnet.integration.appointment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told as {@code appointment-booked}, and with the new time as {@code appointment-rescheduled}. */
public record AppointmentBooked(
        UUID appointmentId,
        UUID patientId,
        UUID clinicId,
        String kind,
        UUID therapistId,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String modality,
        @Nullable UUID sessionId) {

    static AppointmentBooked of(AppointmentDetails details) {
        return new AppointmentBooked(
                details.id(),
                details.patientId(),
                details.clinicId(),
                details.kind().wire(),
                details.therapistId(),
                details.startsAt(),
                details.endsAt(),
                details.zone().getId(),
                details.modality().wire(),
                details.sessionId());
    }
}
