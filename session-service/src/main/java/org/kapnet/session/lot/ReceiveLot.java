package org.kapnet.session.lot;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lot arrived at a site. */
@Schema(examples = """
                {"siteId": "01990000-0000-7000-8000-0000000000a1", "medicine": "ketamine", "formulation": "injection",
                 "concentrationMgPerMl": 50, "lotNumber": "LOT-0001", "expiresOn": "2028-06-30", "quantityMg": 5000}""")
record ReceiveLot(
        @NotNull UUID siteId,

        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*", message = "must be a code in kebab-case")
        @Size(max = 40)
        String medicine,

        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*", message = "must be a code in kebab-case")
        @Size(max = 40)
        String formulation,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 5, fraction = 3)
        BigDecimal concentrationMgPerMl,

        @NotNull @Pattern(regexp = "[A-Za-z0-9./-]{1,40}", message = "must be a lot number")
        String lotNumber,

        @NotNull LocalDate expiresOn,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 8, fraction = 3)
        BigDecimal quantityMg) {}
