package org.kapnet.intake.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.kapnet.intake.patient.NewPatient;
import org.kapnet.intake.vocabulary.Indication;

/** Sends a patient to the network for treatment of an indication. */
record ReferPatient(
        @Valid @NotNull NewPatient patient, @NotNull Indication indication) {}
