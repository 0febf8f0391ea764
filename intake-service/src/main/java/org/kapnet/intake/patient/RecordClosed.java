package org.kapnet.intake.patient;

import java.time.Instant;
import java.util.UUID;

/**
 * Payload of record-closed, also told to the other features of this service in the same transaction.
 *
 * @param reason as it was given: patient-request, treatment-ended, not-treated, duplicate or deceased
 */
public record RecordClosed(UUID patientId, UUID clinicId, String reason, Instant closedAt) {}
