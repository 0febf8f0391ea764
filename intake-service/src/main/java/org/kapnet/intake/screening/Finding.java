package org.kapnet.intake.screening;

/**
 * A rule that applied.
 *
 * @param ruleClass how the source classes it: absolute, relative, caution, criterion or interaction
 * @param message what was found, fit for the patient to read
 * @param source where the rule comes from and how sure it is
 */
public record Finding(String ruleId, String ruleClass, String message, String source) {}
