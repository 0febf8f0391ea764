package org.kapnet.session.lot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dose that was given, and the ledger's line of it. */
@Schema(name = "Administration")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdministrationView(
        @Schema(description = "Id of the ledger line") UUID id,
        UUID sessionId,
        UUID orderId,
        UUID lotId,
        String lotNumber,
        BigDecimal administeredMg,
        BigDecimal wastedMg,
        String administeredBy,
        @Nullable String witnessAccountId,
        Instant administeredAt,
        @Schema(description = "What is left in the lot") BigDecimal lotBalanceMg,
        long sessionVersion) {
    @Override
    public String toString() {
        return "AdministrationView[" + id + "]";
    }
}
