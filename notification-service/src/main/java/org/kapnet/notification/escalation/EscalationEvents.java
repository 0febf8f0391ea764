package org.kapnet.notification.escalation;

import java.time.Instant;
import java.util.UUID;

/** Payloads of the facts about escalations. */
final class EscalationEvents {

    private EscalationEvents() {}

    /** {@code escalation-raised}. */
    record EscalationRaised(
            UUID escalationId,
            UUID patientId,
            UUID clinicId,
            EscalationCause cause,
            UUID causeEventId,
            Instant raisedAt) {}

    /** {@code escalation-acknowledged}. */
    record EscalationAcknowledged(
            UUID escalationId, UUID patientId, UUID clinicId, String acknowledgedBy, Instant at) {}
}
