package org.kapnet.intake.referral;

import java.time.Instant;
import java.util.UUID;

/** A referral, without who the patient is. */
record ReferralView(UUID id, UUID patientId, String state, UUID clinicId, String indication, Instant receivedAt) {

    static ReferralView of(ReferralEntity row) {
        return new ReferralView(row.id, row.patientId, row.state, row.clinicId, row.indication, row.createdAt);
    }
}
