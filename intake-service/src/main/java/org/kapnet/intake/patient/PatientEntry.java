package org.kapnet.intake.patient;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient in a list: enough to tell people apart. Printed, it says nothing.
 *
 * @param closedAt when the record was closed; absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PatientEntry(
        UUID id,
        String givenName,
        String familyName,
        LocalDate birthDate,
        @Nullable Instant closedAt) {

    @Override
    public String toString() {
        return "PatientEntry[" + id + "]";
    }
}
