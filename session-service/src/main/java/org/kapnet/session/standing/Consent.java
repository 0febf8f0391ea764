package org.kapnet.session.standing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient's signature under one kind of consent, as intake-service last told it. */
public record Consent(
        UUID id,
        String kind,
        Instant signedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant withdrawnAt) {

    boolean validAt(Instant at) {
        return withdrawnAt == null && (expiresAt == null || at.isBefore(expiresAt));
    }

    Consent asOf(Instant moment) {
        boolean laterWithdrawn = withdrawnAt != null && withdrawnAt.isAfter(moment);
        return new Consent(id, kind, signedAt, expiresAt, laterWithdrawn ? null : withdrawnAt);
    }
}
