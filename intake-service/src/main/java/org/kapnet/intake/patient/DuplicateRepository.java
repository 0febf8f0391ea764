package org.kapnet.intake.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DuplicateRepository implements PanacheRepositoryBase<DuplicateEntity, UUID> {

    /**
     * The pairs of a record on which nobody has decided, locked: of two records that are compared with each other at
     * once, the second waits for the first.
     */
    List<DuplicateEntity> undecidedOf(UUID patientId) {
        return find("decision is null and (patientId = ?1 or otherPatientId = ?1) order by id", patientId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether the two were held against each other before, in either order. */
    boolean knows(UUID patientId, UUID otherPatientId) {
        return count(
                        "(patientId = ?1 and otherPatientId = ?2) or (patientId = ?2 and otherPatientId = ?1)",
                        patientId,
                        otherPatientId)
                > 0;
    }
}
