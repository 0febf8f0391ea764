package org.kapnet.integration.rulebook;

import java.util.Objects;

/**
 * One clinical or scheduling figure with where it comes from.
 *
 * @param value the figure; durations are ISO 8601
 * @param source the publication, requirement or programme default it is taken from
 * @param confidence {@code c} confirmed in a public source, {@code r} commonly reported, {@code d} our default that a
 *     physician signs off before clinical use
 */
public record Figure<T>(T value, String source, String confidence) {

    /** Refuses a figure without value or source: a threshold nobody can trace is not used. */
    public Figure {
        Objects.requireNonNull(value, "value");
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException("a figure needs its source");
        }
        Objects.requireNonNull(confidence, "confidence");
    }
}
