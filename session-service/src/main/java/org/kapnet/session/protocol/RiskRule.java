package org.kapnet.session.protocol;

/** What a level of suicidality found on the day means for the dose. */
public record RiskRule(String ruleId, RiskLevel riskLevel, Severity severity, String source) {}
