package org.kapnet.intake.clearance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber's decision and what became of it.
 *
 * @param alsoFor further indications that are treated in the same course
 * @param state granted, suspended, expired, deferred, refused or referred-out
 * @param endedAt when it was suspended or expired
 * @param reasonCode why it was suspended
 * @param suspendedBy the rules of the screening protocol that found it
 * @param restsOn reviewer roles, other than the prescriber's, whose opinion or letter it rests on
 * @param reason what the prescriber wrote; only in the list for clinicians
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClearanceView(
        UUID id,
        UUID patientId,
        UUID screeningId,
        String state,
        String indication,
        List<String> alsoFor,
        String route,
        Instant decidedAt,
        @Nullable Instant grantedAt,
        @Nullable Instant expiresAt,
        @Nullable LocalDate deferredUntil,
        @Nullable Instant endedAt,
        @Nullable String reasonCode,
        @Nullable List<String> suspendedBy,
        List<String> restsOn,
        @Nullable String reason) {

    static ClearanceView of(ClearanceEntity row, Instant now) {
        return of(row, now, null);
    }

    static ClearanceView of(ClearanceEntity row, Instant now, @Nullable String reason) {
        Clearance clearance = row.clearance();
        // The timer that ends a clearance may come a moment late; what is shown does not.
        String state = clearance instanceof Clearance.Granted granted && !granted.holdsAt(now) ? "expired" : row.state;
        return new ClearanceView(
                row.id,
                row.patientId,
                row.screeningId,
                state,
                row.indication,
                row.alsoFor,
                row.route,
                row.decidedAt,
                row.expiresAt == null ? null : row.decidedAt,
                row.expiresAt,
                row.deferredUntil,
                row.endedAt,
                row.reasonCode,
                row.suspendedBy,
                row.opinions,
                reason);
    }

    @Override
    public String toString() {
        return "ClearanceView[" + id + "]";
    }
}
