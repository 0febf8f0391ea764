package org.kapnet.integration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Position in a list that is ordered by a time and then by id; what a cursor carries. */
public record Keyset(Instant at, UUID id) {

    /** The position as text, for signing. */
    public String text() {
        return at + "|" + id;
    }

    /** Reads what {@link #text} wrote; null stays null, which is the beginning of the list. */
    public static @Nullable Keyset parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int bar = text.indexOf('|');
        return new Keyset(Instant.parse(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
    }
}
