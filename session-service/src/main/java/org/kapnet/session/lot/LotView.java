package org.kapnet.session.lot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kapnet.session.wire.Wire;

/** A lot as clients see it. */
@Schema(name = "Lot")
record LotView(
        UUID id,
        UUID clinicId,
        UUID siteId,
        String medicine,
        String formulation,
        BigDecimal concentrationMgPerMl,
        String lotNumber,
        LocalDate expiresOn,
        BigDecimal receivedMg,
        BigDecimal balanceMg,
        @Schema(enumeration = {"open", "quarantined"}) String state,
        Instant receivedAt,
        long version) {
    static LotView of(LotEntity row) {
        return new LotView(
                row.id,
                row.clinicId,
                row.siteId,
                row.medicine,
                row.formulation,
                Wire.plain(row.concentrationMgPerMl),
                row.lotNumber,
                row.expiresOn,
                Wire.plain(row.receivedMg),
                Wire.plain(row.balanceMg),
                row.state,
                row.receivedAt,
                row.version);
    }
}
