package org.kapnet.notification.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReminderRepository implements PanacheRepositoryBase<ReminderEntity, UUID> {

    /** Which occasion a reminder belongs to, without loading the row: it is read once its lock is held. */
    Optional<UUID> occasionOf(UUID reminderId) {
        return getEntityManager()
                .createQuery("select r.occasionId from ReminderEntity r where r.id = :id", UUID.class)
                .setParameter("id", reminderId)
                .getResultStream()
                .findFirst();
    }

    /** All reminders of an occasion, locked in one order so that two timers of it wait for each other. */
    List<ReminderEntity> lockOf(UUID occasionId) {
        return find("occasionId = ?1 order by id", occasionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
