package org.kapnet.session.dosing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The patient is here. */
@Schema(example = "{\"identityConfirmed\": true}")
record CheckIn(
        @Schema(description = "Two identifiers were compared with the record")
        @NotNull @Nullable Boolean identityConfirmed) {}
