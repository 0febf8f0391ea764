package org.kapnet.integration.appointment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told as {@code appointment-completed}; of an integration, session-service takes the debt of that session as paid. */
public record AppointmentCompleted(
        UUID appointmentId,
        UUID patientId,
        UUID clinicId,
        String kind,
        Instant heldAt,
        @Nullable UUID sessionId) {

    static AppointmentCompleted of(AppointmentDetails details, Instant heldAt) {
        return new AppointmentCompleted(
                details.id(),
                details.patientId(),
                details.clinicId(),
                details.kind().wire(),
                heldAt,
                details.sessionId());
    }
}
