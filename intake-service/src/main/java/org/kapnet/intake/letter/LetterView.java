package org.kapnet.intake.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A specialist's letter on file.
 *
 * @param kind clearance or advice-against
 * @param validUntil the last day on which it counts
 * @param issuedBy who wrote it, where it was told
 * @param withdrawnAt when it was taken off the file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
        UUID id,
        UUID patientId,
        String role,
        String kind,
        LocalDate issuedOn,
        LocalDate validUntil,
        @Nullable String issuedBy,
        @Nullable String note,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {

    @Override
    public String toString() {
        return "LetterView[" + id + "]";
    }
}
