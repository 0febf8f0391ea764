package org.kapnet.integration.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DosingSessionRepository implements PanacheRepositoryBase<DosingSessionEntity, UUID> {

    /** The row of that session, made when it is not known yet. */
    DosingSessionEntity ofPatient(UUID sessionId, UUID patientId, UUID clinicId) {
        return findByIdOptional(sessionId).orElseGet(() -> {
            DosingSessionEntity row = new DosingSessionEntity();
            row.id = sessionId;
            row.patientId = patientId;
            row.clinicId = clinicId;
            persist(row);
            return row;
        });
    }
}
