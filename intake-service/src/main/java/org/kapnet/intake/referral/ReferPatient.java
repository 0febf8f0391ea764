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
 * Sends a patient to the network for treatment of an indication. Exactly one of {@code patient} and {@code patientId} is
 * given.
 *
 * @param patient who has no record at the clinic yet
 * @param patientId the open record of somebody whom the clinic knows
 * @param alsoFor further indications that the patient has
 */
@Schema(examples = """
                {"indication": "treatment-resistant-depression",
                 "alsoFor": ["chronic-pain"],
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
record ReferPatient(
        @Valid @Nullable NewPatient patient,
        @Nullable UUID patientId,
        @NotNull Indication indication,
        @Size(max = Indications.MOST_FURTHER) @Nullable List<@NotNull Indication> alsoFor) {

    Indications indications() {
        return Indications.asked(indication, alsoFor);
    }
}
