package org.kapnet.session.vitals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Told when a reading crosses a limit, or none came in time. Readings themselves never travel.
 *
 * @param ruleId the weightiest rule
 * @param ruleIds all rules, weightiest first
 */
record VitalsAlerted(
        UUID sessionId,
        UUID patientId,
        UUID clinicId,
        String level,
        String ruleId,
        List<String> ruleIds,
        Instant takenAt) {}
