package org.kapnet.intake.patient;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that tells who a patient is; stored as one encrypted column. Printed, it says nothing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PatientIdentity(
        String givenName,
        String familyName,
        LocalDate birthDate,
        String phone,
        String email,
        double homeLatitude,
        double homeLongitude,
        @Nullable EmergencyContact emergencyContact) {

    static PatientIdentity of(Person person) {
        return new PatientIdentity(
                person.givenName(),
                person.familyName(),
                person.birthDate(),
                person.phone(),
                person.email(),
                person.homeLatitude(),
                person.homeLongitude(),
                person.emergencyContact());
    }

    /** Whether messages to this person look the same: how they are addressed and where they arrive. */
    boolean reachedLike(PatientIdentity other) {
        return givenName.equals(other.givenName)
                && Objects.equals(phone, other.phone)
                && Objects.equals(email, other.email);
    }

    @Override
    public String toString() {
        return "PatientIdentity[hidden]";
    }
}
