package org.kapnet.intake.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ImpairmentRepository implements PanacheRepositoryBase<ImpairmentEntity, UUID> {

    /** The sessions of a patient whose day is not over, the one that lasts longest first. */
    List<ImpairmentEntity> ofPatient(UUID patientId, Instant now) {
        return list("patientId = ?1 and lockedUntil > ?2 order by lockedUntil desc", patientId, now);
    }
}
