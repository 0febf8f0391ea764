package org.kapnet.intake.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a search continues. It keeps the revision of the directory and the time at which the search began, so that all
 * its pages show the same directory in the same order, whatever is published meanwhile.
 *
 * @param last the last result shown; null at the beginning
 */
record SearchPosition(
        long revision, Instant startedAt, @Nullable Last last) {

    /** A result by what results are ordered by. */
    record Last(long score, UUID siteId) {}

    SearchPosition after(long score, UUID siteId) {
        return new SearchPosition(revision, startedAt, new Last(score, siteId));
    }

    /** As it stands in a cursor; only with a last result. */
    String text(String fingerprint) {
        if (last == null) {
            throw new IllegalStateException("a search that has not begun needs no cursor");
        }
        return String.join(
                " ",
                fingerprint,
                Long.toString(revision),
                Long.toString(startedAt.getEpochSecond()),
                Long.toString(last.score()),
                last.siteId().toString());
    }

    /** Reads {@link #text}; null where it is another search's. */
    static @Nullable SearchPosition parse(String text, String fingerprint) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 5 || !parts[0].equals(fingerprint)) {
            return null;
        }
        return new SearchPosition(
                Long.parseLong(parts[1]),
                Instant.ofEpochSecond(Long.parseLong(parts[2])),
                new Last(Long.parseLong(parts[3]), UUID.fromString(parts[4])));
    }
}
