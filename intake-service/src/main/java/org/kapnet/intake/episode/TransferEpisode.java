package org.kapnet.intake.episode;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hands the patient over to another clinic, which continues the same treatment with this therapist. */
@Schema(examples = """
                {"clinicId": "01990000-0000-7000-8000-00000000000b",
                 "siteId": "01990000-0000-7000-8000-000000000402",
                 "therapistId": "01990000-0000-7000-8000-000000000303"}""")
record TransferEpisode(
        @NotNull UUID clinicId,
        @NotNull UUID siteId,
        @NotNull UUID therapistId) {}
