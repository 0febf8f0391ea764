package org.kapnet.intake.clearance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;

/** Payloads of the facts about clearances. */
final class ClearanceFacts {

    private ClearanceFacts() {}

    /**
     * Payload of clearance-granted.
     *
     * @param alsoFor further indications that are treated in the same course
     */
    record ClearanceGranted(
            UUID clearanceId,
            UUID patientId,
            UUID clinicId,
            UUID screeningId,
            Indication indication,
            List<Indication> alsoFor,
            Route route,
            Instant grantedAt,
            Instant expiresAt) {}

    /** Payload of clearance-suspended. */
    record ClearanceSuspended(UUID clearanceId, UUID patientId, UUID clinicId, String reasonCode, Instant at) {}

    /** Payload of clearance-expired. */
    record ClearanceExpired(UUID clearanceId, UUID patientId, UUID clinicId, Instant at) {}
}
