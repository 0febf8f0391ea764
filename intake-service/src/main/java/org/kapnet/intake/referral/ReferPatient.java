package org.kapnet.intake.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kapnet.intake.patient.NewPatient;
import org.kapnet.intake.vocabulary.Indication;

/** Sends a patient to the network for treatment of an indication. */
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
        @Valid @NotNull NewPatient patient, @NotNull Indication indication) {}
