package org.kapnet.intake.clinic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/** An amount in minor units (cents) of an ISO 4217 currency. */
public record Money(
        @NotNull @PositiveOrZero Long amountMinor,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        String currency) {

    /** The amount, or none where there is none. */
    public static @Nullable Money orNone(@Nullable Long amountMinor, String currency) {
        return amountMinor == null ? null : new Money(amountMinor, currency);
    }
}
