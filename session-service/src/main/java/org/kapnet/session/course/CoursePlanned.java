package org.kapnet.session.course;

import java.util.UUID;

/** Told when a course is planned. */
record CoursePlanned(
        UUID courseId,
        UUID patientId,
        UUID clinicId,
        UUID episodeId,
        String protocolId,
        int protocolVersion,
        int plannedDoses) {}
