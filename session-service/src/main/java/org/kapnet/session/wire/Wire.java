package org.kapnet.session.wire;

import java.math.BigDecimal;
import java.util.Locale;

/** Spelling of values outside of Java: constants in kebab-case, decimals without an exponent or empty digits. */
public final class Wire {
    private Wire() {}

    /** {@code CHECKED_IN} becomes {@code checked-in}. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reverse of {@link #name}.
     *
     * @throws IllegalArgumentException when no constant is spelled so
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String wire) {
        return Enum.valueOf(type, wire.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** 75.000 becomes 75, and 100 stays 100 rather than 1E+2. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
