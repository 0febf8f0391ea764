package org.kapnet.session.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Orders the dose of a session. Ceilings and steps are the protocol's. */
@Schema(examples = """
                {"doseMg": 75, "formulation": "injection", "concentrationMgPerMl": 50}""")
record OrderDose(
        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 5, fraction = 3)
        BigDecimal doseMg,

        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*", message = "must be a code in kebab-case")
        @Size(max = 40)
        String formulation,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 5, fraction = 3)
        BigDecimal concentrationMgPerMl,

        @Valid @Nullable DebtOverride override) {

    /** A prescriber's decision to dose although the last dose's integration was not held. */
    record DebtOverride(@NotBlank @Size(max = 500) String reason) {
        @Override
        public String toString() {
            return "DebtOverride";
        }
    }

    @Override
    public String toString() {
        return "OrderDose";
    }
}
