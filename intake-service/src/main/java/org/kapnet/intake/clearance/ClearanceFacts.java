package org.kapnet.intake.clearance;

import java.time.Instant;
import java.util.UUID;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;

/** Payloads of the facts about clearances. */
final class ClearanceFacts {

    private ClearanceFacts() {}

    /** Payload of clearance-granted. */
    record ClearanceGranted(
            UUID clearanceId,
            UUID patientId,
            UUID clinicId,
            UUID screeningId,
            Indication indication,
            Route route,
            Instant grantedAt,
            Instant expiresAt) {}

    /** Payload of clearance-suspended. */
    record ClearanceSuspended(UUID clearanceId, UUID patientId, UUID clinicId, String reasonCode, Instant at) {}

    /** Payload of clearance-expired. */
    record ClearanceExpired(UUID clearanceId, UUID patientId, UUID clinicId, Instant at) {}
}
