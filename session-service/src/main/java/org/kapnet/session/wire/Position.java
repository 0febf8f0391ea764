package org.kapnet.session.wire;

import java.time.Instant;
import java.util.UUID;

/** Where a list continues: after this instant and id, newest first. */
public record Position(Instant at, UUID id) {
    /** Before the first row of any list. */
    public static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** Reads what {@link #text} wrote. */
    public static Position parse(String text) {
        int cut = text.indexOf('|');
        return new Position(Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
    }

    /** For a cursor. */
    public String text() {
        return at + "|" + id;
    }
}
