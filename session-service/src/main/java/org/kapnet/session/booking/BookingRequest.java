package org.kapnet.session.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.session.directory.Practitioner;

/**
 * What a booking is judged by.
 *
 * @param people the practitioners chosen, by the profession that the session needs of them
 * @param otherStarts starts of the patient's other sessions that count, of every course and clinic
 * @param courseSessions how many sessions of the course count
 * @param plannedDoses how many doses the course has
 * @param clinicId the clinic that books
 */
record BookingRequest(
        UUID clinicId,
        Instant startsAt,
        Instant endsAt,
        Map<String, Optional<Practitioner>> people,
        List<Instant> otherStarts,
        int courseSessions,
        int plannedDoses) {}
