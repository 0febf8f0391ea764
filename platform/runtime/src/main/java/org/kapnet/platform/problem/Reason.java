package org.kapnet.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a rule refused. A refusal lists every reason, not only the first.
 *
 * @param ruleId the rule, stable across versions
 * @param message what the rule asks for and what was found, for the professional who reads it
 * @param source where a clinical figure comes from; null for an organisational rule
 */
public record Reason(
        String ruleId, String message, @Nullable String source) {}
