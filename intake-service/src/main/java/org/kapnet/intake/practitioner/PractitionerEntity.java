package org.kapnet.intake.practitioner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.WireNames;

@Entity(name = "Practitioner")
@Table(name = "practitioner")
class PractitionerEntity {

    @Id
    UUID id;

    @Version
    long version;

    UUID clinicId;
    String displayName;
    String profession;
    String accountId;

    @Nullable
    String npi;

    /** What was last announced to the other services. */
    boolean assignable;

    /** When this person left the clinic; null while they work there. */
    @Nullable
    Instant departedAt;

    @Nullable
    String departureReason;

    Instant createdAt;

    /** For the persistence provider. */
    protected PractitionerEntity() {}

    PractitionerEntity(UUID id, RegisterPractitioner command, Instant createdAt) {
        this.id = id;
        this.clinicId = command.clinicId();
        this.displayName = command.displayName();
        this.profession = WireNames.of(command.profession());
        this.accountId = command.accountId();
        this.npi = command.npi();
        this.createdAt = createdAt;
    }

    void correct(CorrectPractitioner command) {
        displayName = command.displayName();
        npi = command.npi();
    }

    void depart(DepartureReason reason, Instant now) {
        departureReason = WireNames.of(reason);
        departedAt = now;
    }

    boolean hasDeparted() {
        return departedAt != null;
    }
}
