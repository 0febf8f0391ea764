package org.kapnet.intake.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity(name = "Patient")
@Table(name = "patient")
class PatientEntity {

    @Id
    UUID id;

    @Version
    long version;

    /** Changed by a move of the record alone, so that nobody who loaded the row before writes the old clinic back. */
    @Column(updatable = false)
    UUID clinicId;

    byte[] sealedIdentity;
    byte[] emailHash;
    byte[] phoneHash;

    /** Over name and birth date; null of records from before duplicates were looked for. */
    byte @Nullable [] personHash;

    /** Over family name and birth date; null of records from before staff could look for them. */
    byte @Nullable [] familyHash;

    /** Whether somebody else has come to decide for the patient by law. */
    boolean underGuardianship;

    String zone;
    String language;
    String state;

    @Nullable
    String accountSubject;

    Instant createdAt;

    @Nullable
    Instant closedAt;

    @Nullable
    String closeReason;

    /** Since when the row is all that is left: identity and hashes say nothing any more. */
    @Nullable
    Instant destroyedAt;

    /** For the persistence provider. */
    protected PatientEntity() {}

    PatientEntity(UUID id, UUID clinicId, Instant createdAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.createdAt = createdAt;
    }

    /** Stores who it is, and by what they can be found. */
    void identify(PatientIdentity identity, Sealing sealing) {
        sealedIdentity = sealing.seal(identity);
        emailHash = sealing.emailHash(identity.email());
        phoneHash = sealing.phoneHash(identity.phone());
        personHash = sealing.personHash(identity);
        familyHash = sealing.familyHash(identity.familyName(), identity.birthDate());
    }

    /** Takes away everything that tells who it was. */
    void destroy(Instant at, SecureRandom random) {
        sealedIdentity = new byte[0];
        emailHash = unlike(emailHash, random);
        phoneHash = unlike(phoneHash, random);
        personHash = null;
        familyHash = null;
        zone = "UTC";
        language = "";
        state = "";
        underGuardianship = false;
        accountSubject = null;
        destroyedAt = at;
    }

    private static byte[] unlike(byte[] hash, SecureRandom random) {
        byte[] noise = new byte[hash.length];
        random.nextBytes(noise);
        return noise;
    }
}
