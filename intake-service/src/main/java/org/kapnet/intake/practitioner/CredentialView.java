package org.kapnet.intake.practitioner;

import java.time.LocalDate;
import java.util.UUID;

/** A credential on file. */
record CredentialView(
        UUID id,
        UUID practitionerId,
        String kind,
        String state,
        String number,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean inForce) {

    static CredentialView of(CredentialEntity row, LocalDate today) {
        return new CredentialView(
                row.id,
                row.practitionerId,
                row.kind,
                row.state,
                row.number,
                row.validFrom,
                row.validUntil,
                row.licence().holdsOn(today));
    }
}
