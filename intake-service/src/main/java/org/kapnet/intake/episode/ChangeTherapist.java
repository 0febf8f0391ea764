package org.kapnet.intake.episode;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hands a patient over to another therapist of the treating clinic. */
@Schema(examples = """
                {"therapistId": "01990000-0000-7000-8000-000000000303",
                 "reason": "absence"}""")
record ChangeTherapist(@NotNull UUID therapistId, @NotNull TherapistChangeReason reason) {}
