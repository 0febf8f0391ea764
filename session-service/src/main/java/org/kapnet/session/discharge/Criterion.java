package org.kapnet.session.discharge;

/** One criterion for leaving, looked at by itself. */
record Criterion(String ruleId, boolean met, String message, String source) {}
