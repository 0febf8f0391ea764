package org.kapnet.notification.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EscalationRepository implements PanacheRepositoryBase<EscalationEntity, UUID> {

    /** An escalation, locked: the timer's next step and an acknowledgement decide one after the other. */
    Optional<EscalationEntity> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those about a patient that nobody has answered, locked in one order. */
    List<EscalationEntity> lockRaisedOf(UUID patientId) {
        return find("patientId = ?1 and state = 'raised' order by id", patientId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
