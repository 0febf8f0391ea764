package org.kapnet.intake.practitioner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.WireNames;

@Entity(name = "Credential")
@Table(name = "credential")
class CredentialEntity {

    @Id
    UUID id;

    @Version
    long version;

    UUID practitionerId;
    String kind;
    String state;
    String number;
    LocalDate validFrom;
    LocalDate validUntil;

    /** Hours of training; null for kinds without. */
    @Nullable
    Integer hours;

    @Nullable
    String compact;

    /** What a board certification is in; null for other kinds. */
    @Nullable
    String specialty;

    @Nullable
    Instant verifiedAt;

    /** The account that verified it last. */
    @Nullable
    String verifiedBy;

    @Nullable
    String verificationMethod;

    @Nullable
    Instant revokedAt;

    @Nullable
    String revocationReason;

    /** The shortest notice of its end that was given, in days; null while none was. */
    @Nullable
    Integer noticedDays;

    /** When the lapse was announced; null while it has not lapsed. */
    @Nullable
    Instant lapsedAt;

    Instant createdAt;

    /** For the persistence provider. */
    protected CredentialEntity() {}

    CredentialEntity(UUID id, UUID practitionerId, AddCredential command, Instant createdAt) {
        this.id = id;
        this.practitionerId = practitionerId;
        this.kind = command.kind();
        this.state = command.state();
        this.number = command.number();
        this.validFrom = command.validFrom();
        this.validUntil = command.validUntil();
        this.hours = command.hours();
        this.compact = command.compact();
        this.specialty = command.specialty();
        this.createdAt = createdAt;
    }

    void verify(VerifyCredential.Method method, String account, Instant now) {
        verificationMethod = WireNames.of(method);
        verifiedBy = account;
        verifiedAt = now;
    }

    void revoke(RevokeCredential.Reason reason, Instant now) {
        revocationReason = WireNames.of(reason);
        revokedAt = now;
    }

    /** Whether its end still has to be waited for. */
    boolean isOpen() {
        return lapsedAt == null;
    }

    HeldCredential held() {
        return new HeldCredential(
                kind, state, compact, specialty, validFrom, validUntil, verifiedAt != null, revokedAt != null);
    }
}
