package org.kapnet.intake.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session that impairs a patient. The zone is that of its start: moving house during it does not shorten the day. */
@Entity(name = "Impairment")
@Table(name = "impairment")
class ImpairmentEntity {

    @Id
    UUID sessionId;

    UUID clinicId;
    UUID patientId;
    Instant startedAt;
    /** Of the patient's home. */
    String zone;

    /** Of the place where the session was given; null where it was not told. */
    @Nullable
    String siteZone;

    /** Repeats what the policy says, so that the sessions that matter can be found. */
    Instant lockedUntil;

    /** For the persistence provider. */
    protected ImpairmentEntity() {}

    ImpairmentEntity(
            UUID sessionId, UUID patientId, UUID clinicId, Instant startedAt, ZoneId home, @Nullable ZoneId siteZone) {
        this.sessionId = sessionId;
        this.patientId = patientId;
        this.clinicId = clinicId;
        this.startedAt = startedAt;
        this.zone = home.getId();
        this.siteZone = siteZone == null ? null : siteZone.getId();
        this.lockedUntil = ImpairmentPolicy.lockedUntil(startedAt, zones());
    }

    /** The zones whose next day has to have begun. */
    final Set<ZoneId> zones() {
        ZoneId home = ZoneId.of(zone);
        return siteZone == null ? Set.of(home) : new HashSet<>(List.of(home, ZoneId.of(siteZone)));
    }
}
