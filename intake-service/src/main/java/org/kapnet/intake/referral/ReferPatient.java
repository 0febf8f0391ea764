package org.kapnet.intake.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.patient.NewPatient;
import org.kapnet.intake.vocabulary.Indication;

/**
 * Sends a patient to the network for treatment of an indication. Exactly one of {@code patient} and {@code patientId} is
 * given.
 *
 * @param patient who has no record at the clinic yet
 * @param patientId the open record of somebody whom the clinic knows
 */
@Schema(examples = """
                {"indication": "treatment-resistant-depression",
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
        @NotNull Indication indication) {}
