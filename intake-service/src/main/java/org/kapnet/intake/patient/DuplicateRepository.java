package org.kapnet.intake.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DuplicateRepository implements PanacheRepositoryBase<DuplicateEntity, UUID> {

    /** Whether the two were held against each other before, in either order. */
    boolean knows(UUID patientId, UUID otherPatientId) {
        return count(
                        "(patientId = ?1 and otherPatientId = ?2) or (patientId = ?2 and otherPatientId = ?1)",
                        patientId,
                        otherPatientId)
                > 0;
    }
}
