package org.kapnet.notification.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EscalationRepository implements PanacheRepositoryBase<EscalationEntity, UUID> {

    /** An escalation, locked: the timer's next step and an acknowledgement decide one after the other. */
    Optional<EscalationEntity> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }
}
