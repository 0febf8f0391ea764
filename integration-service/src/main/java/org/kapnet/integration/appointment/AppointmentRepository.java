package org.kapnet.integration.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.Keyset;
import org.kapnet.platform.problem.CommonProblem;

@ApplicationScoped
class AppointmentRepository implements PanacheRepositoryBase<AppointmentEntity, UUID> {

    /**
     * Books the time, unless the therapist or the patient is taken by then. A refused insert leaves the transaction
     * usable, unlike a violated constraint.
     *
     * @return whether the time was free
     */
    boolean insertIfFree(AppointmentDetails details, @Nullable String otherTherapistReason, Instant now) {
        int inserted = getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into appointment (id, clinic_id, patient_id, kind, therapist_id, starts_at, ends_at,"
                                + " zone, modality, session_id, state, state_at, other_therapist_reason, booked_at)"
                                + " values (:id, :clinic, :patient, :kind, :therapist, :startsAt, :endsAt,"
                                + " :zone, :modality, :session, 'booked', :now, :reason, :now)"
                                + " on conflict do nothing")
                .setParameter("id", details.id())
                .setParameter("clinic", details.clinicId())
                .setParameter("patient", details.patientId())
                .setParameter("kind", details.kind().wire())
                .setParameter("therapist", details.therapistId())
                .setParameter("startsAt", details.startsAt())
                .setParameter("endsAt", details.endsAt())
                .setParameter("zone", details.zone().getId())
                .setParameter("modality", details.modality().wire())
                .setParameter("session", details.sessionId(), UUID.class)
                .setParameter("reason", otherTherapistReason, String.class)
                .setParameter("now", now)
                .executeUpdate();
        return inserted == 1;
    }

    AppointmentEntity get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.notFound("appointment"));
    }

    /** Locked until the transaction ends, so that of two changes to one version the second sees the first. */
    AppointmentEntity getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> CommonProblem.notFound("appointment"));
    }

    List<AppointmentEntity> upcomingOf(UUID sessionId, AppointmentKind kind) {
        return find("sessionId = ?1 and kind = ?2 and state in ('booked', 'confirmed')", sessionId, kind.wire())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** One that has not begun yet, locked. */
    Optional<AppointmentEntity> ahead(UUID id, Instant now) {
        return find("id = ?1 and startsAt > ?2 and state in ('booked', 'confirmed')", id, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What has not begun yet, the first first. */
    List<AppointmentEntity> aheadOf(UUID patientId, Instant now) {
        return find(
                        "patientId = ?1 and startsAt > ?2 and state in ('booked', 'confirmed') order by startsAt, id",
                        patientId,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What has not begun yet and takes time of the patient or the therapist from start to end, locked. */
    List<AppointmentEntity> aheadWithin(
            UUID patientId, @Nullable UUID therapistId, Instant start, Instant end, Instant now) {
        return find(
                        "(patientId = ?1 or therapistId = ?2) and startsAt > ?3 and startsAt < ?5 and endsAt > ?4"
                                + " and state in ('booked', 'confirmed') order by startsAt, id",
                        patientId,
                        therapistId,
                        now,
                        start,
                        end)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<AppointmentEntity> calledOffOf(UUID sessionId, AppointmentKind kind) {
        return list("sessionId = ?1 and kind = ?2 and state in ('cancelled', 'missed')", sessionId, kind.wire());
    }

    /** The latest first; of one patient and one therapist where they are given. */
    List<AppointmentEntity> page(
            Optional<UUID> patientId, Optional<UUID> therapistId, @Nullable Keyset after, int limit) {
        StringBuilder query = new StringBuilder("from AppointmentEntity a where 1 = 1");
        patientId.ifPresent(id -> query.append(" and a.patientId = :patient"));
        therapistId.ifPresent(id -> query.append(" and a.therapistId = :therapist"));
        if (after != null) {
            query.append(" and (a.startsAt < :at or (a.startsAt = :at and a.id < :id))");
        }
        query.append(" order by a.startsAt desc, a.id desc");
        var typed = getEntityManager().createQuery(query.toString(), AppointmentEntity.class);
        patientId.ifPresent(id -> typed.setParameter("patient", id));
        therapistId.ifPresent(id -> typed.setParameter("therapist", id));
        if (after != null) {
            typed.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return typed.setMaxResults(limit).getResultList();
    }
}
