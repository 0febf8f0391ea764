package org.kapnet.intake.protocol;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An override as it was proposed and accepted; never changed. */
@Entity(name = "ProtocolOverride")
@Table(name = "protocol_override")
@Immutable
class OverrideEntity {

    @Id
    UUID id;

    UUID clinicId;
    int number;
    String protocolId;
    int protocolVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    String document;

    String reason;
    String proposedBy;
    Instant proposedAt;

    /** For the persistence provider. */
    protected OverrideEntity() {}

    OverrideEntity(UUID id, UUID clinicId, int number, String proposedBy, Instant proposedAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.number = number;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }
}
