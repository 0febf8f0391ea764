package org.kapnet.notification.occasion;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Something a patient has to be at.
 *
 * @param kind {@code session}, or the kind of the appointment
 * @param zone IANA zone of the place where it happens
 */
public record Booking(UUID occasionId, String kind, UUID patientId, UUID clinicId, ZoneId zone, Instant startsAt) {

    /** Kind of a dosing session. */
    public static final String SESSION = "session";
}
