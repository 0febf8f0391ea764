package org.kapnet.intake.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.consent.Consent.Signature;
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

    UUID clinicId;
    UUID patientId;
    UUID documentId;
    int documentVersion;
    String kind;
    String documentHash;
    String method;
    Instant signedAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant withdrawnAt;

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
        this.signedAt = signature.signedAt();
        this.expiresAt = signature.expiresAt();
    }

    void become(Withdrawn withdrawn) {
        withdrawnAt = withdrawn.withdrawnAt();
    }

    Consent consent(Instant now) {
        return Consent.at(
                new Signature(
                        id,
                        patientId,
                        documentId,
                        WireNames.parse(ConsentKind.class, kind),
                        documentHash,
                        method,
                        signedAt,
                        expiresAt),
                withdrawnAt,
                now);
    }
}
