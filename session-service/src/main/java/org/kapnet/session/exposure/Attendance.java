package org.kapnet.session.exposure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session that a patient came to or is booked for, in whichever clinic.
 *
 * @param ordinal the how-manieth dose of its course, from 1
 * @param zone IANA zone of the site
 * @param counts whether it takes a dose of its course: not one that was stopped before the dose
 */
public record Attendance(
        UUID sessionId,
        UUID courseId,
        int ordinal,
        Instant startsAt,
        String zone,
        boolean counts,
        Optional<Instant> checkedInAt,
        Optional<Dose> dose) {}
