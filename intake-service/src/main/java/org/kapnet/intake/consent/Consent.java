package org.kapnet.intake.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's signature under one version of a document. It ends by withdrawal, at once and for good, or by its own
 * expiry; to agree again means to sign again. A material version of the document leaves it outdated: it still stands,
 * so it can be withdrawn, but it no longer covers the next dose.
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
            @Nullable String signedBy,
            Instant signedAt,
            @Nullable Instant expiresAt) {}

    /** What happened to a signature since. */
    record Since(@Nullable Instant outdatedAt, @Nullable Instant withdrawnAt) {}

    /** Not ended yet. */
    sealed interface Standing extends Consent {

        /** Ends the consent from this moment on. */
        default Withdrawn withdraw(Instant at) {
            return new Withdrawn(signature(), at);
        }
    }

    /** In force. */
    record Signed(Signature signature) implements Standing {}

    /** Signed under a text that has been materially changed since. */
    record Outdated(Signature signature, Instant outdatedAt) implements Standing {}

    /** Ended by the patient, or replaced by a newer signature. */
    record Withdrawn(Signature signature, Instant withdrawnAt) implements Consent {}

    /** Ended by its own term. */
    record Expired(Signature signature, Instant expiredAt) implements Consent {}

    /** Reads the state that holds at {@code now}: a term that has passed ends a consent without anybody's act. */
    static Consent at(Signature signature, Since since, Instant now) {
        Instant withdrawnAt = since.withdrawnAt();
        if (withdrawnAt != null) {
            return new Withdrawn(signature, withdrawnAt);
        }
        Instant expiresAt = signature.expiresAt();
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return new Expired(signature, expiresAt);
        }
        Instant outdatedAt = since.outdatedAt();
        return outdatedAt == null ? new Signed(signature) : new Outdated(signature, outdatedAt);
    }

    /** The word for this state on the wire. */
    default String state() {
        return switch (this) {
            case Signed ignored -> "signed";
            case Outdated ignored -> "outdated";
            case Withdrawn ignored -> "withdrawn";
            case Expired ignored -> "expired";
        };
    }
}
