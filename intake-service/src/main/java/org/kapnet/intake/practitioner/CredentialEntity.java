package org.kapnet.intake.practitioner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Licence;

@Entity(name = "Credential")
@Table(name = "credential")
class CredentialEntity {

    @Id
    UUID id;

    UUID practitionerId;
    String kind;
    String state;
    String number;
    LocalDate validFrom;
    LocalDate validUntil;

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
        this.createdAt = createdAt;
    }

    Licence licence() {
        return new Licence(kind, state, validFrom, validUntil);
    }
}
