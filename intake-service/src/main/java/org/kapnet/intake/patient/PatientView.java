package org.kapnet.intake.patient;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient, for the patient and the staff of the clinic.
 *
 * @param linked whether an account speaks for the patient
 * @param underGuardianship whether somebody else decides for the patient by law, so that the patient agrees to nothing
 * @param closedAt when the record was closed; absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PatientView(
        UUID id,
        UUID clinicId,
        String givenName,
        String familyName,
        LocalDate birthDate,
        String phone,
        String email,
        String zone,
        String language,
        String state,
        boolean linked,
        double homeLatitude,
        double homeLongitude,
        boolean underGuardianship,
        @Nullable EmergencyContact emergencyContact,
        @Nullable Instant closedAt) {

    static PatientView of(PatientEntity row, PatientIdentity identity) {
        return new PatientView(
                row.id,
                row.clinicId,
                identity.givenName(),
                identity.familyName(),
                identity.birthDate(),
                identity.phone(),
                identity.email(),
                row.zone,
                row.language,
                row.state,
                row.accountSubject != null,
                identity.homeLatitude(),
                identity.homeLongitude(),
                row.underGuardianship,
                identity.emergencyContact(),
                row.closedAt);
    }

    @Override
    public String toString() {
        return "PatientView[" + id + "]";
    }
}
