package org.kapnet.intake.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity(name = "Screening")
@Table(name = "screening")
class ScreeningEntity {

    @Id
    UUID id;

    @Version
    long version;

    /** Changed by a move of the record alone, so that nobody who loaded the row before writes the old clinic back. */
    @Column(updatable = false)
    UUID clinicId;

    UUID patientId;
    String protocolId;
    int protocolVersion;

    /** The clinic's override that the verdict was reached with; null where the network's protocol alone judged. */
    @Nullable
    UUID overrideId;

    @Nullable
    Integer overrideNumber;

    byte @Nullable [] sealedInputs;

    /** In the open only while it waits to be encrypted, as {@link #verdict}. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String inputs;

    String verdictKind;

    /** Whether the verdict asks a therapist for a view, who then sees the patient. */
    boolean asksTherapist;

    byte @Nullable [] sealedVerdict;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String verdict;

    Instant screenedAt;

    @Nullable
    Instant reviewedAt;

    /** For the persistence provider. */
    protected ScreeningEntity() {}

    ScreeningEntity(UUID id, UUID clinicId, UUID patientId, Instant screenedAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.patientId = patientId;
        this.screenedAt = screenedAt;
    }
}
