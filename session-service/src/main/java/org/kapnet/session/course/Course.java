package org.kapnet.session.course;

import java.util.UUID;

/** A course: so many doses by one version of a protocol. */
public record Course(
        UUID id,
        UUID clinicId,
        UUID patientId,
        UUID episodeId,
        String protocolId,
        int protocolVersion,
        int plannedDoses) {}
