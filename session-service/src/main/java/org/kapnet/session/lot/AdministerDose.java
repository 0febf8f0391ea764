package org.kapnet.session.lot;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The ordered dose was drawn from a lot and given. */
@Schema(examples = """
                {"orderId": "01990000-0000-7000-8000-000000000aa1", "lotId": "01990000-0000-7000-8000-000000000bb1",
                 "administeredMg": 75, "wastedMg": 25,
                 "witnessAccountId": "01990000-0000-7000-8000-000000000114",
                 "administeredAt": "2027-01-11T15:10:00Z"}""")
record AdministerDose(
        @NotNull UUID orderId,
        @NotNull UUID lotId,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 5, fraction = 3)
        BigDecimal administeredMg,

        @NotNull @DecimalMin("0") @Digits(integer = 5, fraction = 3)
        BigDecimal wastedMg,

        @Schema(description = "Account of the second person; required when something is wasted")
        @Size(max = 64)
        @Nullable
        String witnessAccountId,

        @NotNull Instant administeredAt) {
    @Override
    public String toString() {
        return "AdministerDose";
    }
}
