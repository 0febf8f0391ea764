package org.kapnet.integration.appointment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Asks which dosing sessions call for an appointment; answered by the feature that plans. */
public interface SessionNeeds {

    /** Whether the session is known as one of that patient's. */
    boolean isSessionOf(UUID sessionId, UUID patientId);

    /** When its dose was given; empty until then. */
    Optional<Instant> doseGivenAt(UUID sessionId);

    /** When its integration may begin: counted from the dose, or from the planned start while the dose is ahead. */
    Optional<Instant> integrationOpensAt(UUID sessionId);

    /** The session of the patient that has waited longest for an appointment of that kind. */
    Optional<UUID> longestWaiting(UUID patientId, AppointmentKind kind);
}
