package org.kapnet.intake.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's signature under one version of a document. It ends by withdrawal, at once and for good, or by its own
 * expiry; to agree again means to sign again.
 */
sealed interface Consent {

    /** What was signed; the same in every state. */
    Signature signature();

    /** The signature under a document, identified by its hash. */
    record Signature(
            UUID consentId,
            UUID patientId,
            UUID documentId,
            ConsentKind kind,
            String documentHash,
            String method,
            Instant signedAt,
            @Nullable Instant expiresAt) {}

    /** In force. */
    record Signed(Signature signature) implements Consent {

        /** Ends the consent from this moment on. */
        Withdrawn withdraw(Instant at) {
            return new Withdrawn(signature, at);
        }
    }

    /** Ended by the patient, or replaced by a newer signature. */
    record Withdrawn(Signature signature, Instant withdrawnAt) implements Consent {}

    /** Ended by its own term. */
    record Expired(Signature signature, Instant expiredAt) implements Consent {}

    /** Reads the state that holds at {@code now}: a term that has passed ends a consent without anybody's act. */
    static Consent at(Signature signature, @Nullable Instant withdrawnAt, Instant now) {
        if (withdrawnAt != null) {
            return new Withdrawn(signature, withdrawnAt);
        }
        Instant expiresAt = signature.expiresAt();
        return expiresAt != null && !now.isBefore(expiresAt)
                ? new Expired(signature, expiresAt)
                : new Signed(signature);
    }

    /** The word for this state on the wire. */
    default String state() {
        return switch (this) {
            case Signed ignored -> "signed";
            case Withdrawn ignored -> "withdrawn";
            case Expired ignored -> "expired";
        };
    }
}
