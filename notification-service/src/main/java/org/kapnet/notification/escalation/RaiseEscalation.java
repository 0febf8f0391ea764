package org.kapnet.notification.escalation;

import java.util.UUID;

/**
 * An alert that needs an answer.
 *
 * @param causeEventId id of the event that reported it; one event raises one escalation
 * @param subjectId what it is about: the risk, the session or the plan
 * @param level urgency as the producer names it
 */
public record RaiseEscalation(
        EscalationCause cause, UUID causeEventId, UUID subjectId, UUID patientId, UUID clinicId, String level) {}
