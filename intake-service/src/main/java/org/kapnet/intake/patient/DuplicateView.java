package org.kapnet.intake.patient;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records of a clinic that might be of one person.
 *
 * @param rules what they have in common: same-name-and-birth-date, same-email or same-phone
 * @param decision same-person or different-people, once somebody has looked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DuplicateView(
        UUID id,
        UUID patientId,
        UUID otherPatientId,
        List<String> rules,
        Instant foundAt,
        @Nullable String decision,
        @Nullable Instant decidedAt) {

    static DuplicateView of(DuplicateEntity row) {
        return new DuplicateView(
                row.id, row.patientId, row.otherPatientId, row.rules, row.foundAt, row.decision, row.decidedAt);
    }
}
