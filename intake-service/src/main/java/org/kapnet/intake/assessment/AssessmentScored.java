package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of assessment-scored: the score, never an answer or what it is positive for.
 *
 * @param total the sum of the scored items
 * @param score the total on the scale that the instrument publishes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentScored(
        UUID assessmentId,
        UUID patientId,
        UUID clinicId,
        String instrument,
        int instrumentVersion,
        @Nullable Integer total,
        @Nullable BigDecimal score,
        String band,
        Instant takenAt) {}
