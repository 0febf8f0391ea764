package org.kapnet.integration.appointment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told as {@code appointment-cancelled} or {@code appointment-missed}. */
public record AppointmentEnded(
        UUID appointmentId,
        UUID patientId,
        UUID clinicId,
        String kind,
        Instant at,
        @Nullable UUID sessionId) {

    static AppointmentEnded of(AppointmentDetails details, Instant at) {
        return new AppointmentEnded(
                details.id(),
                details.patientId(),
                details.clinicId(),
                details.kind().wire(),
                at,
                details.sessionId());
    }
}
