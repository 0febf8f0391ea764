package org.kapnet.intake.vocabulary;

import java.util.Arrays;
import java.util.Locale;

/** The one spelling of a word outside the code: lower case with hyphens. */
public final class WireNames {

    private WireNames() {}

    /** The spelling of a word in JSON, events and columns. */
    public static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a word that {@link #of} wrote.
     *
     * @throws IllegalArgumentException when the type has no such word
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String wire) {
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> of(word).equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " knows no " + wire));
    }
}
