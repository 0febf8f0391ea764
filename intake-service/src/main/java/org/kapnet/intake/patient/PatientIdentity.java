package org.kapnet.intake.patient;

import java.time.LocalDate;

/** Everything that tells who a patient is; stored as one encrypted column. Printed, it says nothing. */
record PatientIdentity(
        String givenName,
        String familyName,
        LocalDate birthDate,
        String phone,
        String email,
        double homeLatitude,
        double homeLongitude) {

    static PatientIdentity of(NewPatient patient) {
        return new PatientIdentity(
                patient.givenName(),
                patient.familyName(),
                patient.birthDate(),
                patient.phone(),
                patient.email(),
                patient.homeLatitude(),
                patient.homeLongitude());
    }

    @Override
    public String toString() {
        return "PatientIdentity[hidden]";
    }
}
