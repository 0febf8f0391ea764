package org.kapnet.session.course;

import java.util.UUID;

/**
 * Told when doses are added to a course.
 *
 * @param plannedDoses how many the course has by now
 */
record CourseExtended(
        UUID courseId, UUID patientId, UUID clinicId, UUID episodeId, int additionalDoses, int plannedDoses) {}
