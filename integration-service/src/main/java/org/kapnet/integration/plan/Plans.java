package org.kapnet.integration.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.Keyset;
import org.kapnet.integration.appointment.Appointment;
import org.kapnet.integration.appointment.AppointmentChange;
import org.kapnet.integration.appointment.AppointmentDetails;
import org.kapnet.integration.appointment.AppointmentKind;
import org.kapnet.integration.appointment.Appointments;
import org.kapnet.integration.appointment.CancellationReason;
import org.kapnet.integration.appointment.SessionNeeds;
import org.kapnet.integration.availability.AvailabilityAdded;
import org.kapnet.integration.directory.Directory;
import org.kapnet.integration.directory.EpisodeEnd;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.web.Ids;

/**
 * Works out, from what is known of a dosing session, which therapy it calls for, and keeps each need in step with its
 * appointment. Every method sets the state that follows from the facts, so that facts told twice, or late, end in the
 * same plan.
 */
@ApplicationScoped
public class Plans implements SessionNeeds {

    private final NeedRepository needs;
    private final DosingSessionRepository sessions;
    private final Arranging arranging;
    private final PlanTimers timers;
    private final SessionOverlaps overlaps;
    private final Appointments appointments;
    private final Directory directory;
    private final PlanRules rules;
    private final Audit audit;
    private final Clock clock;

    Plans(
            NeedRepository needs,
            DosingSessionRepository sessions,
            Arranging arranging,
            PlanTimers timers,
            SessionOverlaps overlaps,
            Appointments appointments,
            Directory directory,
            PlanRules rules,
            Audit audit,
            Clock clock) {
        this.needs = needs;
        this.sessions = sessions;
        this.arranging = arranging;
        this.timers = timers;
        this.overlaps = overlaps;
        this.appointments = appointments;
        this.directory = directory;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** A dosing session with its time and its people. */
    public record BookedSession(
            UUID id,
            UUID courseId,
            UUID patientId,
            UUID clinicId,
            UUID episodeId,
            UUID siteId,
            UUID therapistId,
            String zone,
            int ordinal,
            Instant startsAt,
            Instant endsAt) {}

    /** A session was booked, or its time changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void booked(BookedSession facts) {
        DosingSessionEntity session = sessions.ofPatient(facts.id(), facts.patientId(), facts.clinicId());
        session.courseId = facts.courseId();
        session.episodeId = facts.episodeId();
        session.siteId = facts.siteId();
        takeTherapist(session, facts.clinicId(), facts.therapistId());
        session.zone = facts.zone();
        session.ordinal = facts.ordinal();
        session.startsAt = facts.startsAt();
        session.endsAt = facts.endsAt();
        overlaps.settle(session);
        follow(session);
    }

    /** A session was cancelled or missed: therapy around it that is not due yet is called off. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void calledOff(UUID sessionId, UUID patientId, UUID clinicId) {
        DosingSessionEntity session = sessions.ofPatient(sessionId, patientId, clinicId);
        session.calledOff = true;
        follow(session);
        if (session.therapistId != null) {
            timers.tryAgainFor(session.therapistId, clinicId);
        }
    }

    /** A dose was given: from then on its integration is due. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dosed(
            UUID sessionId, UUID patientId, UUID clinicId, @Nullable UUID therapistId, int ordinal, Instant at) {
        DosingSessionEntity session = sessions.ofPatient(sessionId, patientId, clinicId);
        session.administeredAt = at;
        session.ordinal = ordinal;
        takeTherapist(session, clinicId, therapistId);
        follow(session);
    }

    /** The patient was discharged, or the session was stopped. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void over(UUID sessionId, UUID patientId, UUID clinicId) {
        DosingSessionEntity session = sessions.ofPatient(sessionId, patientId, clinicId);
        session.over = true;
        follow(session);
    }

    /**
     * The patient may belong to another clinic from now on: hours that are not at that clinic are called off, so that
     * what they were for can be arranged there. One that has begun is left to the clinic where it takes place.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void patientMoved(UUID patientId) {
        UUID home = directory.homeOf(patientId).orElse(null);
        for (NeedEntity need : needs.lockedPendingOf(patientId)) {
            UUID appointmentId = need.appointmentId;
            if (appointmentId != null && !need.clinicId.equals(home)) {
                appointments.callOff(appointmentId, CancellationReason.EPISODE_ENDED);
            }
        }
    }

    /** More has become known about the patient or the episode: what is still open is tried again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tryAgainForPatient(UUID patientId) {
        needs.openOfPatient(patientId).forEach(arranging::arrange);
    }

    /** Hours, credentials or a slot became available: what waits for that therapist is tried again, soon. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tryAgainForTherapist(UUID therapistId, UUID clinicId) {
        timers.tryAgainFor(therapistId, clinicId);
    }

    /** One row more than {@code limit} where there is one; only those up to the limit are shown, and audited. */
    @Transactional
    List<NeedEntity> page(Optional<UUID> patientId, @Nullable Keyset after, int limit) {
        List<NeedEntity> page = needs.page(patientId, after, limit + 1);
        Stream.concat(patientId.stream(), page.stream().limit(limit).map(need -> need.patientId))
                .distinct()
                .forEach(patient -> audit.read("plan", patient, patient));
        return page;
    }

    @Override
    public boolean isSessionOf(UUID sessionId, UUID patientId) {
        return sessions.findByIdOptional(sessionId)
                .filter(session -> session.patientId.equals(patientId))
                .isPresent();
    }

    @Override
    public Optional<UUID> longestWaiting(UUID patientId, AppointmentKind kind) {
        return needs.longestWaitingSession(patientId, kind);
    }

    @Override
    public Optional<Instant> doseGivenAt(UUID sessionId) {
        return sessions.findByIdOptional(sessionId).map(session -> session.administeredAt);
    }

    @Override
    public Optional<Instant> integrationOpensAt(UUID sessionId) {
        return doseGivenAt(sessionId)
                .or(() -> sessions.findByIdOptional(sessionId).map(session -> session.startsAt))
                .map(doseAt ->
                        NeedWindow.integration(doseAt, rules.integration()).opensAt());
    }

    void hoursAdded(@Observes AvailabilityAdded added) {
        timers.tryAgainFor(added.therapistId(), added.clinicId());
    }

    /** Keeps the need in step with its appointment, in the transaction of the appointment. */
    void appointmentChanged(@Observes AppointmentChange change) {
        AppointmentDetails details = change.now().details();
        switch (change.now()) {
            case Appointment.Booked booked ->
                needOf(details)
                        .filter(need -> need.is(NeedState.OPEN))
                        .ifPresent(need -> need.become(NeedState.ARRANGED, details.id()));
            case Appointment.Confirmed confirmed -> {}
            case Appointment.Completed completed ->
                needOf(details)
                        .filter(need -> !need.is(NeedState.HELD))
                        .ifPresent(need -> held(need, details.id(), completed.heldAt()));
            case Appointment.Cancelled cancelled -> released(details);
            case Appointment.Missed missed -> released(details);
        }
    }

    private Optional<NeedEntity> needOf(AppointmentDetails details) {
        UUID sessionId = details.sessionId();
        return sessionId == null ? Optional.empty() : needs.lockedOf(sessionId, details.kind());
    }

    private void held(NeedEntity need, UUID appointmentId, Instant heldAt) {
        need.become(NeedState.HELD, appointmentId);
        need.heldAt = heldAt;
    }

    private void released(AppointmentDetails details) {
        for (NeedEntity need : needs.lockedOfAppointment(details.id())) {
            if (need.is(NeedState.ARRANGED)) {
                need.become(NeedState.OPEN, null);
            }
        }
        timers.tryAgainFor(details.therapistId(), details.clinicId());
    }

    // The row of a session that went with its patient has no therapist of the clinic that goes on telling of it.
    private static void takeTherapist(DosingSessionEntity session, UUID clinicId, @Nullable UUID therapistId) {
        if (therapistId != null && session.clinicId.equals(clinicId)) {
            session.therapistId = therapistId;
        }
    }

    private void follow(DosingSessionEntity session) {
        if (directory.isDeceased(session.patientId)) {
            return;
        }
        followPreparation(session);
        Instant administeredAt = session.administeredAt;
        if (administeredAt != null) {
            need(session, AppointmentKind.INTEGRATION, NeedWindow.integration(administeredAt, rules.integration()));
        }
    }

    private void followPreparation(DosingSessionEntity session) {
        boolean noLonger = session.calledOff || session.over || session.administeredAt != null || isClosed(session);
        if (noLonger) {
            needs.lockedOf(session.id, AppointmentKind.PREPARATION)
                    .filter(NeedEntity::pending)
                    .ifPresent(this::drop);
            return;
        }
        UUID courseId = session.courseId;
        if (session.startsAt != null
                && rules.preparation().beforeOrdinal().value().equals(session.ordinal)
                && (courseId == null || !needs.preparedFor(courseId))) {
            need(session, AppointmentKind.PREPARATION, NeedWindow.preparation(session.startsAt, rules.preparation()));
        }
    }

    private boolean isClosed(DosingSessionEntity session) {
        return Optional.ofNullable(session.episodeId)
                .flatMap(directory::episode)
                .filter(episode -> episode.end() == EpisodeEnd.CLOSED)
                .isPresent();
    }

    // Dropped before its appointment is called off, so that the freed need is not opened again.
    private void drop(NeedEntity need) {
        need.become(NeedState.DROPPED, need.appointmentId);
        needs.flush();
        appointments.callOff(need.sessionId, need.kind());
    }

    private void need(DosingSessionEntity session, AppointmentKind kind, NeedWindow window) {
        NeedEntity known = needs.lockedOf(session.id, kind).orElse(null);
        if (known == null) {
            known = create(session, kind, window);
        } else if (!known.window().equals(window) && known.pending()) {
            known.window(window);
            timers.follow(known);
        }
        arranging.arrange(known.id);
    }

    private NeedEntity create(DosingSessionEntity session, AppointmentKind kind, NeedWindow window) {
        NeedEntity need = new NeedEntity();
        need.id = Ids.next();
        need.clinicId = session.clinicId;
        need.patientId = session.patientId;
        need.sessionId = session.id;
        need.kind = kind.wire();
        need.therapistId = session.therapistId;
        need.window(window);
        need.become(NeedState.OPEN, null);
        need.rulesVersion = rules.version();
        need.createdAt = clock.instant();
        needs.persistAndFlush(need);
        timers.follow(need);
        return need;
    }
}
