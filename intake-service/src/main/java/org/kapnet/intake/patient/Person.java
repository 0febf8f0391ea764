package org.kapnet.intake.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a request says about who a patient is and how to reach them. */
interface Person {

    String givenName();

    String familyName();

    LocalDate birthDate();

    String phone();

    String email();

    Double homeLatitude();

    Double homeLongitude();

    @Nullable
    EmergencyContact emergencyContact();
}
