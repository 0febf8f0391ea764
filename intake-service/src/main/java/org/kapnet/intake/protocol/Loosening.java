package org.kapnet.intake.protocol;

/**
 * Where a clinic's rule is milder than the network's.
 *
 * @param what what would be loosened, fit to be shown
 */
record Loosening(String ruleId, String what) {}
