package org.kapnet.goodsample.stay;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A command may be validated and documented. */
record BeginStay(@NotNull @Schema(description = "where") String place, int floor) {}
