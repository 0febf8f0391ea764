package org.kapnet.integration.inbound.session;

import java.time.Instant;
import java.util.UUID;

/** Of {@code session-booked} and {@code session-rescheduled}: a dosing session has its time and its people. */
record SessionBooked(
        UUID sessionId,
        UUID courseId,
        UUID patientId,
        UUID clinicId,
        UUID episodeId,
        UUID siteId,
        String zone,
        int ordinal,
        Instant startsAt,
        Instant endsAt,
        UUID therapistId) {}
