package org.kapnet.session.protocol;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * One number of a protocol with its unit and where it comes from.
 *
 * @param confidence confirmed (public source), reported (commonly, to be confirmed) or default (ours, until a physician
 *     signs it)
 */
public record Figure(BigDecimal value, String unit, String confidence, String source) {
    public Figure {
        if (source.isBlank() || confidence.isBlank()) {
            throw new IllegalArgumentException("a clinical figure needs its source and how sure it is");
        }
    }

    /** The figure as a length of time; the unit must be one of time. */
    Duration duration() {
        return switch (unit) {
            case "d" -> Duration.ofDays(whole());
            case "h" -> Duration.ofHours(whole());
            case "min" -> Duration.ofMinutes(whole());
            default -> throw new IllegalStateException("not a length of time: " + unit);
        };
    }

    int whole() {
        return value.intValueExact();
    }
}
