package org.kapnet.intake.clinic;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * An amount in minor units (cents) of an ISO 4217 currency.
 *
 * @param amountMinor up to a million of the major unit, far above any course: what is larger is a slip of the finger, and
 *     totals of what is allowed cannot overflow
 */
public record Money(
        @NotNull @PositiveOrZero @Max(100_000_000) Long amountMinor,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        String currency) {

    /** The amount, or none where there is none. */
    public static @Nullable Money orNone(@Nullable Long amountMinor, String currency) {
        return amountMinor == null ? null : new Money(amountMinor, currency);
    }
}
