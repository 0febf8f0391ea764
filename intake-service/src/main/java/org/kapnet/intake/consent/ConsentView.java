package org.kapnet.intake.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature under a document.
 *
 * @param state signed, withdrawn or expired
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentView(
        UUID id,
        UUID patientId,
        String kind,
        UUID documentId,
        int documentVersion,
        String documentHash,
        String method,
        String state,
        Instant signedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant withdrawnAt) {

    static ConsentView of(ConsentEntity row, Instant now) {
        return new ConsentView(
                row.id,
                row.patientId,
                row.kind,
                row.documentId,
                row.documentVersion,
                row.documentHash,
                row.method,
                row.consent(now).state(),
                row.signedAt,
                row.expiresAt,
                row.withdrawnAt);
    }
}
