package org.kapnet.session.standing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber's statement that a patient may be treated by a route, as intake-service last told it. The last word counts:
 * a suspension ends a clearance until a later grant.
 */
public record Clearance(
        UUID id,
        String route,
        Instant grantedAt,
        Instant expiresAt,
        @Nullable Instant suspendedAt,
        @Nullable Instant expiredAt) {

    boolean suspended() {
        return suspendedAt != null && !suspendedAt.isBefore(grantedAt);
    }

    boolean expiredAt(Instant at) {
        return !at.isBefore(expiresAt) || (expiredAt != null && !expiredAt.isBefore(grantedAt));
    }

    Clearance asOf(Instant moment) {
        return new Clearance(id, route, grantedAt, expiresAt, upTo(suspendedAt, moment), upTo(expiredAt, moment));
    }

    private static @Nullable Instant upTo(@Nullable Instant end, Instant moment) {
        return end == null || end.isAfter(moment) ? null : end;
    }
}
