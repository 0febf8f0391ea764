package org.kapnet.session.vitals;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kapnet.session.protocol.Measure;

/**
 * One set of vital signs.
 *
 * @param respiratoryRatePerMinute absent where it was not counted
 * @param sedationMoaas modified observer's assessment of alertness and sedation, 5 alert to 0 no response; absent before
 *     a dose
 */
public record VitalSigns(
        int systolicMmHg,
        int diastolicMmHg,
        int heartRatePerMinute,
        int spo2Percent,
        @Nullable Integer respiratoryRatePerMinute,
        @Nullable Integer sedationMoaas) {

    /** The value of a measure, empty when it was not taken. */
    public OptionalInt value(Measure measure) {
        return switch (measure) {
            case SYSTOLIC_MM_HG -> OptionalInt.of(systolicMmHg);
            case DIASTOLIC_MM_HG -> OptionalInt.of(diastolicMmHg);
            case HEART_RATE_PER_MINUTE -> OptionalInt.of(heartRatePerMinute);
            case SPO2_PERCENT -> OptionalInt.of(spo2Percent);
            case RESPIRATORY_RATE_PER_MINUTE -> optional(respiratoryRatePerMinute);
            case SEDATION_MOAAS -> optional(sedationMoaas);
        };
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Readings are health data: the printed form shows none of them. */
    @Override
    public String toString() {
        return "VitalSigns";
    }
}
