package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payload of assessment-scored: the score, never an answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentScored(
        UUID assessmentId,
        UUID patientId,
        UUID clinicId,
        String instrument,
        int instrumentVersion,
        @Nullable Integer total,
        String band,
        Instant takenAt) {}
