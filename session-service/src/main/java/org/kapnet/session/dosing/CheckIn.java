package org.kapnet.session.dosing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The patient is here. */
@Schema(examples = "{\"identityConfirmed\": true}")
record CheckIn(
        @Schema(description = "Two identifiers were compared with the record") @NotNull
        Boolean identityConfirmed) {}
