package org.kapnet.intake.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.IanaZone;
import org.kapnet.intake.vocabulary.Patterns;

/**
 * Says anew who a patient is and how to reach them; all of it, what is left out is gone. Printed, it says nothing.
 *
 * @param phone E.164
 * @param language BCP 47, such as en or es-US
 * @param homeLatitude degrees
 * @param state two letters of the state of residence
 * @param underGuardianship whether somebody else decides for the patient by law; left out, it stays as it is
 */
@Schema(examples = """
                {"givenName": "Sample",
                 "familyName": "Patient-One",
                 "birthDate": "1986-04-12",
                 "phone": "+12025550101",
                 "email": "patient.one@example.test",
                 "zone": "America/Denver",
                 "language": "en",
                 "homeLatitude": 39.74,
                 "homeLongitude": -104.99,
                 "state": "CO",
                 "emergencyContact": {"name": "Sample Sister", "phone": "+12025550102", "relationship": "sister"}}""")
record CorrectPatient(
        @NotBlank @Size(max = 100) String givenName,
        @NotBlank @Size(max = 100) String familyName,
        @NotNull @Past LocalDate birthDate,
        @NotNull @InternationalPhone String phone,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @IanaZone String zone,

        @NotNull @Pattern(regexp = Patterns.LANGUAGE_TAG, message = Patterns.LANGUAGE_TAG_RULE)
        String language,

        @NotNull @DecimalMin("-90") @DecimalMax("90") Double homeLatitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double homeLongitude,

        @NotNull @Pattern(regexp = Patterns.STATE, message = Patterns.STATE_RULE)
        String state,

        @Nullable Boolean underGuardianship,
        @Valid @Nullable EmergencyContact emergencyContact)
        implements Person {

    @Override
    public String toString() {
        return "CorrectPatient[hidden]";
    }
}
