package org.kapnet.intake.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * A course of treatment. All amounts are in the currency of the price per session.
 *
 * @param sessions how many dosing sessions it usually has
 * @param price for all its sessions together, where that differs from their sum
 * @param additionalFees what comes on top, such as intake, preparation and integration
 */
public record Course(
        @NotNull @Positive @Max(100) Integer sessions,
        @Valid @Nullable Money price,
        @Valid @Nullable Money additionalFees) {

    /**
     * What a whole course is likely to cost: its price, or that of its sessions where it has none of its own, and the
     * additional fees.
     *
     * @return minor units
     */
    long totalMinor(long pricePerSessionMinor) {
        long treatment = price == null ? Math.multiplyExact(pricePerSessionMinor, sessions) : price.amountMinor();
        return Math.addExact(treatment, additionalFees == null ? 0 : additionalFees.amountMinor());
    }

    /** The course that was stored; none without a number of sessions. */
    public static @Nullable Course orNone(
            @Nullable Integer sessions, @Nullable Long priceMinor, @Nullable Long feesMinor, String currency) {
        return sessions == null
                ? null
                : new Course(sessions, Money.orNone(priceMinor, currency), Money.orNone(feesMinor, currency));
    }
}
