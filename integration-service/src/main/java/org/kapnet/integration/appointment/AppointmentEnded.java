package org.kapnet.integration.appointment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told as {@code appointment-cancelled} or {@code appointment-missed}.
 *
 * @param reason code why it was called off, null for a missed one
 */
public record AppointmentEnded(
        UUID appointmentId,
        UUID patientId,
        UUID clinicId,
        String kind,
        Instant at,
        @Nullable UUID sessionId,
        @Nullable String reason) {

    static AppointmentEnded missed(AppointmentDetails details, Instant at) {
        return of(details, at, null);
    }

    static AppointmentEnded cancelled(AppointmentDetails details, Instant at, CancellationReason reason) {
        return of(details, at, reason.wire());
    }

    private static AppointmentEnded of(AppointmentDetails details, Instant at, @Nullable String reason) {
        return new AppointmentEnded(
                details.id(),
                details.patientId(),
                details.clinicId(),
                details.kind().wire(),
                at,
                details.sessionId(),
                reason);
    }
}
