package org.kapnet.intake.episode;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;

/**
 * Accepts a match: from now on this clinic treats the patient, with this therapist.
 *
 * @param alsoFor further indications, which the clearance has to cover as it has to cover the main one; the episode is
 *     for all that its clearance is for, whether they are named here or not
 */
@Schema(examples = """
                {"patientId": "01990000-0000-7000-8000-000000000201",
                 "clinicId": "01990000-0000-7000-8000-00000000000a",
                 "siteId": "01990000-0000-7000-8000-000000000401",
                 "therapistId": "01990000-0000-7000-8000-000000000302",
                 "indication": "treatment-resistant-depression",
                 "alsoFor": ["chronic-pain"],
                 "route": "im"}""")
record OpenEpisode(
        @NotNull UUID patientId,
        @NotNull UUID clinicId,
        @NotNull UUID siteId,
        @NotNull UUID therapistId,
        @NotNull Indication indication,
        @Size(max = Indications.MOST_FURTHER) @Nullable List<@NotNull Indication> alsoFor,
        @NotNull Route route) {

    Indications indications() {
        return Indications.asked(indication, alsoFor);
    }

    /** The same for all that a clearance is for. */
    OpenEpisode coveredBy(Indications cleared) {
        return new OpenEpisode(
                patientId,
                clinicId,
                siteId,
                therapistId,
                indication,
                cleared.leadBy(indication).alsoFor(),
                route);
    }
}
