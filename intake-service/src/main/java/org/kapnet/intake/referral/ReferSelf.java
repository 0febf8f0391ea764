package org.kapnet.intake.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.patient.NewPatient;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Indications;

/**
 * Asks a clinic of the network for treatment, for oneself.
 *
 * @param alsoFor further indications that the patient has
 * @param patient with the verified e-mail address of the account; left out by a patient who has a record
 */
@Schema(examples = """
                {"clinicId": "01990000-0000-7000-8000-00000000000a",
                 "indication": "treatment-resistant-depression",
                 "patient": {
                   "givenName": "Sample",
                   "familyName": "Patient-One",
                   "birthDate": "1986-04-12",
                   "phone": "+12025550101",
                   "email": "patient.one@example.test",
                   "zone": "America/Chicago",
                   "language": "en",
                   "homeLatitude": 29.75,
                   "homeLongitude": -95.36,
                   "state": "TX"}}""")
record ReferSelf(
        @NotNull UUID clinicId,
        @NotNull Indication indication,
        @Size(max = Indications.MOST_FURTHER) @Nullable List<@NotNull Indication> alsoFor,
        @Valid @Nullable NewPatient patient) {

    Indications indications() {
        return Indications.asked(indication, alsoFor);
    }
}
