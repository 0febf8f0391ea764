package org.kapnet.integration.inbound.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire was scored.
 *
 * @param instrumentVersion text or number, kept as text
 * @param score the total on the scale that the instrument publishes, such as a mean
 * @param total absent for an instrument that ends in a level instead
 */
record AssessmentScored(
        UUID assessmentId,
        UUID patientId,
        UUID clinicId,
        String instrument,
        Object instrumentVersion,
        @Nullable Integer total,
        @Nullable BigDecimal score,
        @Nullable String band,
        Instant takenAt) {}
