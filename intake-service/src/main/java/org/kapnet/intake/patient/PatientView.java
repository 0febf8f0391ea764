package org.kapnet.intake.patient;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A patient, for the patient and the staff of the clinic.
 *
 * @param linked whether an account speaks for the patient
 */
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
        boolean linked) {

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
                row.accountSubject != null);
    }

    @Override
    public String toString() {
        return "PatientView[" + id + "]";
    }
}
