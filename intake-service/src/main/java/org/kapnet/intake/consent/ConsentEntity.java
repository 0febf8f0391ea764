package org.kapnet.intake.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.consent.Consent.Signature;
import org.kapnet.intake.consent.Consent.Since;
import org.kapnet.intake.consent.Consent.Withdrawn;
import org.kapnet.intake.vocabulary.WireNames;

/** The row of a signature. */
@Entity(name = "Consent")
@Table(name = "consent")
class ConsentEntity {

    @Id
    UUID id;

    @Version
    long version;

    /** Changed by a move of the record alone, so that nobody who loaded the row before writes the old clinic back. */
    @Column(updatable = false)
    UUID clinicId;

    UUID patientId;
    UUID documentId;
    int documentVersion;
    String kind;
    String documentHash;
    String method;

    /** The account that signed; unknown of signatures from before it was recorded. */
    @Nullable
    String signedBy;

    Instant signedAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant outdatedAt;

    /** Whether the other services know that it is outdated. */
    boolean outdatedTold = true;

    @Nullable
    Instant withdrawnAt;

    @Nullable
    String endReason;

    /** Kinds of touch agreed to; null where the document alone says it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Nullable
    List<String> touchScope;

    /** For the persistence provider. */
    protected ConsentEntity() {}

    ConsentEntity(Signature signature, UUID clinicId, int documentVersion) {
        this.id = signature.consentId();
        this.clinicId = clinicId;
        this.patientId = signature.patientId();
        this.documentId = signature.documentId();
        this.documentVersion = documentVersion;
        this.kind = WireNames.of(signature.kind());
        this.documentHash = signature.documentHash();
        this.method = signature.method();
        this.signedBy = signature.signedBy();
        this.signedAt = signature.signedAt();
        this.expiresAt = signature.expiresAt();
    }

    void become(Withdrawn withdrawn, EndReason reason) {
        withdrawnAt = withdrawn.withdrawnAt();
        endReason = WireNames.of(reason);
    }

    Consent consent(Instant now) {
        Signature signature = new Signature(
                id,
                patientId,
                documentId,
                WireNames.parse(ConsentKind.class, kind),
                documentHash,
                method,
                signedBy,
                signedAt,
                expiresAt);
        return Consent.at(signature, new Since(outdatedAt, withdrawnAt), now);
    }
}
