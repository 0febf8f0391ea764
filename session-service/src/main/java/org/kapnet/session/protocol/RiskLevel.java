package org.kapnet.session.protocol;

/** Outcome of a suicidality screen, least first (Columbia screener triage). */
public enum RiskLevel {
    NONE,
    LOW,
    MODERATE,
    HIGH
}
