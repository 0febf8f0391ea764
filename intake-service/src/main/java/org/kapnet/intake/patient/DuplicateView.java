package org.kapnet.intake.patient;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two records that might be of one person.
 *
 * @param clinicId which clinic holds the record
 * @param otherClinicId which clinic holds the other one
 * @param rules what they have in common: same-name-and-birth-date, same-email or same-phone
 * @param people whom the two records are about, for whoever has to decide; only where one pair is shown
 * @param decision same-person or different-people, once somebody has looked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DuplicateView(
        UUID id,
        UUID patientId,
        @Nullable UUID clinicId,
        UUID otherPatientId,
        @Nullable UUID otherClinicId,
        List<String> rules,
        @Nullable List<PersonView> people,
        Instant foundAt,
        @Nullable String decision,
        @Nullable Instant decidedAt) {

    /** What tells two people apart. Printed, it says nothing. */
    @Schema(name = "ComparedPerson")
    record PersonView(
            UUID patientId, String givenName, String familyName, LocalDate birthDate, String phone, String email) {

        @Override
        public String toString() {
            return "PersonView[hidden]";
        }
    }

    /** @param clinics who holds which record */
    static DuplicateView of(DuplicateEntity row, Map<UUID, UUID> clinics, @Nullable List<PersonView> people) {
        return new DuplicateView(
                row.id,
                row.patientId,
                clinics.get(row.patientId),
                row.otherPatientId,
                clinics.get(row.otherPatientId),
                row.rules,
                people,
                row.foundAt,
                row.decision,
                row.decidedAt);
    }
}
