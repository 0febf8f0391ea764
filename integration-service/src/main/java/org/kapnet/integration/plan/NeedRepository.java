package org.kapnet.integration.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.Keyset;
import org.kapnet.integration.appointment.AppointmentKind;

@ApplicationScoped
class NeedRepository implements PanacheRepositoryBase<NeedEntity, UUID> {

    /** Locked, so that the same need is never arranged twice by two that try at once. */
    Optional<NeedEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<NeedEntity> lockedOf(UUID sessionId, AppointmentKind kind) {
        return find("sessionId = ?1 and kind = ?2", sessionId, kind.wire())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<NeedEntity> lockedOfAppointment(UUID appointmentId) {
        return find("appointmentId = ?1", appointmentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Still to be held, wherever; locked in one order. */
    List<NeedEntity> lockedPendingOf(UUID patientId) {
        return find("patientId = ?1 and state in ('open', 'arranged') order by id", patientId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What waits longest first. */
    List<UUID> openOfTherapist(UUID therapistId) {
        return idsOf("n.therapistId = :whose", therapistId);
    }

    /** What waits longest first. */
    List<UUID> openOfPatient(UUID patientId) {
        return idsOf("n.patientId = :whose", patientId);
    }

    Optional<UUID> longestWaitingSession(UUID patientId, AppointmentKind kind) {
        return getEntityManager()
                .createQuery(
                        "select n.sessionId from NeedEntity n where n.patientId = :patient and n.kind = :kind"
                                + " and n.state = 'open' order by n.opensAt, n.id",
                        UUID.class)
                .setParameter("patient", patientId)
                .setParameter("kind", kind.wire())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether preparation has been held for that course already. */
    boolean preparedFor(UUID courseId) {
        return getEntityManager()
                        .createQuery(
                                "select count(*) from NeedEntity n, DosingSessionEntity s where s.id = n.sessionId"
                                        + " and s.courseId = :course and n.kind = 'preparation' and n.state = 'held'",
                                Long.class)
                        .setParameter("course", courseId)
                        .getSingleResult()
                > 0;
    }

    /** The window that opens last first. */
    List<NeedEntity> page(Optional<UUID> patientId, @Nullable Keyset after, int limit) {
        StringBuilder query = new StringBuilder("from NeedEntity n where 1 = 1");
        patientId.ifPresent(id -> query.append(" and n.patientId = :patient"));
        if (after != null) {
            query.append(" and (n.opensAt < :at or (n.opensAt = :at and n.id < :id))");
        }
        query.append(" order by n.opensAt desc, n.id desc");
        var typed = getEntityManager().createQuery(query.toString(), NeedEntity.class);
        patientId.ifPresent(id -> typed.setParameter("patient", id));
        if (after != null) {
            typed.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return typed.setMaxResults(limit).getResultList();
    }

    private List<UUID> idsOf(String condition, UUID whose) {
        return getEntityManager()
                .createQuery(
                        "select n.id from NeedEntity n where n.state = 'open' and " + condition
                                + " order by n.opensAt, n.id",
                        UUID.class)
                .setParameter("whose", whose)
                .getResultList();
    }
}
