package org.kapnet.intake.episode;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;

/** Accepts a match: from now on this clinic treats the patient, with this therapist. */
record OpenEpisode(
        @NotNull UUID patientId,
        @NotNull UUID clinicId,
        @NotNull UUID siteId,
        @NotNull UUID therapistId,
        @NotNull Indication indication,
        @NotNull Route route) {}
