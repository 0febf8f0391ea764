package org.kapnet.session.protocol;

/**
 * One reason against going on.
 *
 * @param ruleId stable id of the rule, kebab-case
 * @param severity whether a prescriber may override it ({@link Severity#HOLD}) or nobody ({@link Severity#STOP})
 * @param source where the rule comes from
 */
public record Finding(String ruleId, Severity severity, String message, String source) {

    /** A reason that a prescriber may override. */
    public static Finding hold(String ruleId, String message, String source) {
        return new Finding(ruleId, Severity.HOLD, message, source);
    }

    /** A reason that nobody may override. */
    public static Finding stop(String ruleId, String message, String source) {
        return new Finding(ruleId, Severity.STOP, message, source);
    }
}
