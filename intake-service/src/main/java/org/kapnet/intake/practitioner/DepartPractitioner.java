package org.kapnet.intake.practitioner;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends somebody's work for a clinic, from this moment on. It cannot be undone. */
@Schema(examples = """
                {"reason": "resigned"}""")
record DepartPractitioner(@NotNull DepartureReason reason) {}
