package org.kapnet.intake.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential on file.
 *
 * @param number of a registration or cover shown only to those who manage the person
 * @param specialty what a board certification is in; absent for other kinds
 * @param verifiedAt when it was last looked up; absent while it was not
 * @param verifiedBy the account that did, shown only to those who manage the person
 * @param revokedAt when it was ended before its term
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialView(
        UUID id,
        UUID practitionerId,
        String kind,
        String state,
        @Nullable String number,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean inForce,
        @Nullable Integer hours,
        @Nullable String compact,
        @Nullable String specialty,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedBy,
        @Nullable String verificationMethod,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason) {

    static CredentialView of(CredentialEntity row, LocalDate today, boolean manages, boolean confidential) {
        return new CredentialView(
                row.id,
                row.practitionerId,
                row.kind,
                row.state,
                manages || !confidential ? row.number : null,
                row.validFrom,
                row.validUntil,
                row.held().holdsOn(today),
                row.hours,
                row.compact,
                row.specialty,
                row.verifiedAt,
                manages ? row.verifiedBy : null,
                row.verificationMethod,
                row.revokedAt,
                row.revocationReason);
    }
}
