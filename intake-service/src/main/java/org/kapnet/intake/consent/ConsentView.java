package org.kapnet.intake.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature under a document.
 *
 * @param state signed, outdated (the text was materially changed: sign again before the next dose), withdrawn or expired
 * @param signedBy the account that signed
 * @param endReason withdrawn, replaced or given-while-impaired
 * @param touchScope the kinds of touch agreed to, of a consent of kind touch that names them
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
        @Nullable String signedBy,
        String state,
        Instant signedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant outdatedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String endReason,
        @Nullable List<String> touchScope) {

    static ConsentView of(ConsentEntity row, Instant now) {
        return new ConsentView(
                row.id,
                row.patientId,
                row.kind,
                row.documentId,
                row.documentVersion,
                row.documentHash,
                row.method,
                row.signedBy,
                row.consent(now).state(),
                row.signedAt,
                row.expiresAt,
                row.outdatedAt,
                row.withdrawnAt,
                row.endReason,
                row.touchScope);
    }
}
