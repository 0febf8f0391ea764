package org.kapnet.intake.patient;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the clinic's patients by one of: an address, a number, or a family name with a birth date. All of it is
 * compared exactly, but for capitals, accents and spaces of the name and capitals of the address. Printed, it says
 * nothing.
 *
 * @param phone E.164
 */
@Schema(examples = """
                {"familyName": "Patient-One", "birthDate": "1986-04-12"}""")
record FindPatients(
        @Email @Size(max = 254) @Nullable String email,
        @Nullable @InternationalPhone String phone,
        @Size(min = 1, max = 100) @Nullable String familyName,
        @Past @Nullable LocalDate birthDate) {

    @Override
    public String toString() {
        return "FindPatients[hidden]";
    }
}
