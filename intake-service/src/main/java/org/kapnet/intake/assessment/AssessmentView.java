package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scored assessment.
 *
 * @param total absent for an instrument without one
 * @param risk none, low, moderate or high
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentView(
        UUID id,
        UUID patientId,
        String instrument,
        int version,
        @Nullable Integer total,
        String band,
        String risk,
        Instant takenAt) {

    static AssessmentView of(AssessmentEntity row) {
        return new AssessmentView(
                row.id,
                row.patientId,
                row.instrument,
                row.instrumentVersion,
                row.total,
                row.band,
                row.risk,
                row.takenAt);
    }
}
