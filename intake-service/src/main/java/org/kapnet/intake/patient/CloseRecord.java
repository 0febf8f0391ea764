package org.kapnet.intake.patient;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Closes a patient's record. */
@Schema(examples = """
                {"reason": "patient-request"}""")
record CloseRecord(@NotNull ClosureReason reason) {}
