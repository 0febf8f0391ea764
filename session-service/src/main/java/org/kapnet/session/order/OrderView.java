package org.kapnet.session.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.session.wire.Wire;

/** A dose order as clients see it. */
@Schema(name = "DoseOrder")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(
        UUID id,
        UUID sessionId,
        UUID patientId,
        BigDecimal doseMg,

        @Schema(description = "Rounded to three decimals, for reading only")
        BigDecimal mgPerKg,

        BigDecimal weightKg,
        String weightBasis,
        String route,
        String medicine,
        String formulation,
        BigDecimal concentrationMgPerMl,
        @Schema(enumeration = {"ordered", "verified"}) String state,
        String orderedBy,
        Instant orderedAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        boolean debtOverridden,
        long version) {
    static OrderView of(DoseOrderEntity row) {
        return new OrderView(
                row.id,
                row.sessionId,
                row.patientId,
                Wire.plain(row.doseMg),
                Wire.plain(row.mgPerKg),
                Wire.plain(row.weightKg),
                row.weightBasis,
                row.route,
                row.medicine,
                row.formulation,
                Wire.plain(row.concentrationMgPerMl),
                row.verifiedAt == null ? "ordered" : "verified",
                row.orderedBy,
                row.orderedAt,
                row.verifiedBy,
                row.verifiedAt,
                row.debtOverrideReason != null,
                row.version);
    }

    @Override
    public String toString() {
        return "OrderView[" + id + "]";
    }
}
