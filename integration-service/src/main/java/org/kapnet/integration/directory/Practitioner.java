package org.kapnet.integration.directory;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at a clinic, as intake-service last told.
 *
 * @param accountId subject at the identity provider
 * @param assignable whether credentials allowed work when that was told
 * @param assignableUntil when that ends by itself, null when it is not known
 */
public record Practitioner(
        UUID id,
        UUID clinicId,
        String profession,
        @Nullable String accountId,
        boolean assignable,
        @Nullable Instant assignableUntil,
        Set<String> licensedStates) {

    public Practitioner {
        licensedStates = Set.copyOf(licensedStates);
    }

    /** Whether credentials allow work at that time, even before a lapse has been told. */
    public boolean assignableAt(Instant time) {
        return assignable && (assignableUntil == null || time.isBefore(assignableUntil));
    }
}
