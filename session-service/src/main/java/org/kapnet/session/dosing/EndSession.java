package org.kapnet.session.dosing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a session out of turn. */
@Schema(examples = "{\"reason\": \"patient-request\"}")
record EndSession(
        @Schema(
                description = "A code in kebab-case: it travels in events, so it is never free text. For example"
                        + " patient-request, clinic-request, unwell, vital-signs, adverse-event")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+){0,7}", message = "must be a code in kebab-case")
        String reason) {}
