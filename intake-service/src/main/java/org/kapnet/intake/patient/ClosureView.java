package org.kapnet.intake.patient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A closed record.
 *
 * @param retention what the law keeps until when; before that day nothing of it is destroyed
 */
record ClosureView(UUID patientId, String reason, Instant closedAt, List<RetentionRules.Kept> retention) {}
