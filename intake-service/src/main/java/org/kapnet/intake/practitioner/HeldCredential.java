package org.kapnet.intake.practitioner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credential as far as the rules read it.
 *
 * @param compact of which compact it is a membership; null for other kinds
 * @param specialty what it certifies; null for other kinds
 * @param verified whether somebody has looked it up
 * @param revoked whether it was ended before its term
 */
record HeldCredential(
        String kind,
        String state,
        @Nullable String compact,
        @Nullable String specialty,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean verified,
        boolean revoked) {

    /** Whether it is in force on a day; it holds through its last day. */
    boolean holdsOn(LocalDate day) {
        return !revoked && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
