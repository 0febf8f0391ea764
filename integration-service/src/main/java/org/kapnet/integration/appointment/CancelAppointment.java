package org.kapnet.integration.appointment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Calls an appointment off; the reason is a code, never text about a person. */
@Schema(examples = "{\"reason\":\"patient-request\"}")
public record CancelAppointment(
        @NotNull @Pattern(regexp = CancellationReason.PATTERN, message = "must be one of " + CancellationReason.PATTERN)
        String reason) {}
