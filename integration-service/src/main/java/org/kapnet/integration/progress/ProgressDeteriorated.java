package org.kapnet.integration.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * Told as {@code progress-deteriorated}, once per assessment.
 *
 * @param change by how many points the total got worse
 * @param at when the assessment was taken
 */
public record ProgressDeteriorated(UUID patientId, UUID clinicId, String instrument, int change, Instant at) {}
