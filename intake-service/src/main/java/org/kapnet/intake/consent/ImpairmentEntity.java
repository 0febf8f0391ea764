package org.kapnet.intake.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A session that impairs a patient. The zone is the one of home and site at its
 * start in which the day ends later: moving house during it does not shorten the day. */
@Entity(name = "Impairment")
@Table(name = "impairment")
class ImpairmentEntity {

    @Id
    UUID sessionId;

    UUID clinicId;
    UUID patientId;
    Instant startedAt;
    String zone;

    /** Repeats what the policy says, so that the sessions that matter can be found. */
    Instant lockedUntil;

    /** For the persistence provider. */
    protected ImpairmentEntity() {}

    ImpairmentEntity(UUID sessionId, UUID patientId, UUID clinicId, Instant startedAt, ZoneId zone) {
        this.sessionId = sessionId;
        this.patientId = patientId;
        this.clinicId = clinicId;
        this.startedAt = startedAt;
        this.zone = zone.getId();
        this.lockedUntil = ImpairmentPolicy.lockedUntil(startedAt, zone);
    }
}
