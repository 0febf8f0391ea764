package org.kapnet.intake.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity(name = "SpecialistLetter")
@Table(name = "specialist_letter")
class LetterEntity {

    @Id
    UUID id;

    @Version
    long version;

    /** Changed by a move of the record alone, so that nobody who loaded the row before writes the old clinic back. */
    @Column(updatable = false)
    UUID clinicId;

    UUID patientId;
    String role;
    String kind;
    LocalDate issuedOn;
    LocalDate validUntil;
    byte @Nullable [] sealedNote;

    /** Who wrote it; unknown of letters from before it was asked. */
    byte @Nullable [] sealedIssuer;

    String recordedBy;
    Instant recordedAt;

    @Nullable
    Instant withdrawnAt;

    /** For the persistence provider. */
    protected LetterEntity() {}

    LetterEntity(UUID id, UUID clinicId, UUID patientId, String recordedBy, Instant recordedAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.patientId = patientId;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }
}
