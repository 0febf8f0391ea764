package org.kapnet.intake.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral, without who the patient is.
 *
 * @param state received, accepted, declined, referred-out or expired
 * @param alsoFor further indications that the patient was referred for
 * @param origin who sent the patient: clinic, partner or patient
 * @param expiresAt when it expires unless it is answered
 * @param declineReason why it was declined
 * @param referredTo where the patient was sent on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralView(
        UUID id,
        UUID patientId,
        String state,
        UUID clinicId,
        String indication,
        List<String> alsoFor,
        Instant receivedAt,
        String origin,
        Instant expiresAt,
        @Nullable Instant decidedAt,
        @Nullable String declineReason,
        @Nullable ReferredTo referredTo) {

    /** Where a patient was sent on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReferredTo(String destination, @Nullable String organisation) {}

    static ReferralView of(ReferralEntity row, @Nullable String organisation, Instant now) {
        String destination = row.destination;
        return new ReferralView(
                row.id,
                row.patientId,
                ReferralEntity.wireState(row.referral(now)),
                row.clinicId,
                row.indication,
                row.alsoFor,
                row.createdAt,
                row.origin,
                row.expiresAt,
                row.decidedAt,
                row.declineReason,
                destination == null ? null : new ReferredTo(destination, organisation));
    }

    /** Leaves out where the patient was sent on: it may end in a log. */
    @Override
    public String toString() {
        return "ReferralView[" + id + "]";
    }
}
