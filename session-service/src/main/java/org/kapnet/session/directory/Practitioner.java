package org.kapnet.session.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who may be put on a session.
 *
 * @param profession prescriber, therapist or nurse; absent until intake-service told it
 * @param assignableUntil end of the licence that makes the person assignable
 */
public record Practitioner(
        UUID id,
        @Nullable UUID clinicId,
        @Nullable String profession,
        @Nullable String accountId,
        boolean assignable,
        @Nullable Instant assignableUntil) {

    /** Whether the person may work from start to end of something that ends then. */
    public boolean assignableThrough(Instant end) {
        return assignable && (assignableUntil == null || !end.isAfter(assignableUntil));
    }
}
