package org.kapnet.session.dosing;

import java.time.Instant;
import java.util.UUID;

/**
 * What was booked: who, where, when and by which version of which protocol. It stays the same through all states.
 *
 * @param ordinal the how-manieth dose of the course, from 1
 * @param zone IANA zone of the site, in which people act on the time
 */
public record SessionPlan(
        UUID id,
        UUID courseId,
        UUID patientId,
        UUID clinicId,
        UUID episodeId,
        UUID siteId,
        String zone,
        int ordinal,
        Instant startsAt,
        Instant endsAt,
        UUID roomId,
        UUID prescriberId,
        UUID therapistId,
        UUID nurseId,
        String protocolId,
        int protocolVersion,
        String route) {}
