package org.kapnet.intake.risk;

import java.time.Instant;
import java.util.UUID;

/**
 * Payload of risk-flagged; also told to the other features of this service in the same transaction.
 *
 * @param level low, moderate or high
 */
public record RiskFlagged(UUID riskId, UUID patientId, UUID clinicId, String ruleId, String level, Instant raisedAt) {}
