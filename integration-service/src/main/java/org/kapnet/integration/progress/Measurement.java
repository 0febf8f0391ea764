package org.kapnet.integration.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One scored questionnaire; answers stay in intake-service. */
public record Measurement(
        UUID assessmentId, int total, @Nullable String band, Instant takenAt) {}
