package org.kapnet.session.protocol;

/** One clinical limit as data: crossing it has a severity, and the number has a source. */
public record Limit(
        String ruleId,
        Measure measure,
        Comparison comparison,
        int limit,
        Severity severity,
        String message,
        String source) {

    /** Whether a measured value is on the wrong side. */
    public boolean crossedBy(int value) {
        return comparison.crossed(value, limit);
    }
}
