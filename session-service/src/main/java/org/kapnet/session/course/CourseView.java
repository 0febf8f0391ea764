package org.kapnet.session.course;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A course as clients see it. */
@Schema(name = "Course")
record CourseView(
        UUID id,
        UUID patientId,
        UUID clinicId,
        UUID episodeId,
        String protocolId,
        int protocolVersion,
        int plannedDoses,
        Instant plannedAt,
        long version) {
    static CourseView of(CourseEntity row) {
        return new CourseView(
                row.id,
                row.patientId,
                row.clinicId,
                row.episodeId,
                row.protocolId,
                row.protocolVersion,
                row.plannedDoses,
                row.plannedAt,
                row.version);
    }
}
