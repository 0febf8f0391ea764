package org.kapnet.intake.episode;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;

/** Accepts a match: from now on this clinic treats the patient, with this therapist. */
@Schema(examples = """
                {"patientId": "01990000-0000-7000-8000-000000000201",
                 "clinicId": "01990000-0000-7000-8000-00000000000a",
                 "siteId": "01990000-0000-7000-8000-000000000401",
                 "therapistId": "01990000-0000-7000-8000-000000000302",
                 "indication": "treatment-resistant-depression",
                 "route": "im"}""")
record OpenEpisode(
        @NotNull UUID patientId,
        @NotNull UUID clinicId,
        @NotNull UUID siteId,
        @NotNull UUID therapistId,
        @NotNull Indication indication,
        @NotNull Route route) {}
