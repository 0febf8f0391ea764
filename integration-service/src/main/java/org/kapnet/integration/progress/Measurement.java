package org.kapnet.integration.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One scored questionnaire; answers stay in intake-service.
 *
 * @param total sum of the scored items
 * @param score the total on the scale that the instrument publishes, where that is another one, such as the mean of PEG
 */
public record Measurement(
        UUID assessmentId,
        int total,
        @Nullable BigDecimal score,
        @Nullable String band,
        Instant takenAt) {

    public Measurement {
        boolean sameScale = score != null && score.compareTo(BigDecimal.valueOf(total)) == 0;
        score = sameScale ? null : score;
    }
}
