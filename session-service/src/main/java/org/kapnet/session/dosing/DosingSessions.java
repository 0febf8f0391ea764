package org.kapnet.session.dosing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Preconditions;
import org.kapnet.session.caseload.Caseload;
import org.kapnet.session.caseload.Caseload.Condition;
import org.kapnet.session.dosing.DosingSession.Booked;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.wire.Position;

/**
 * The one guardian of dosing sessions: it locks the row, hands out the state only where the step is legal, and applies a
 * step: row, event and audit entry in one place and one transaction.
 */
@ApplicationScoped
public class DosingSessions {
    private static final Logger LOG = Logger.getLogger(DosingSessions.class);

    /** Who is shown weight and dose: all who care for patients, and patients themselves. */
    private static final Set<String> CLINICAL =
            Set.of(Roles.NURSE, Roles.PRESCRIBER, Roles.THERAPIST, Roles.PATIENT, Roles.SAFETY_OFFICER);

    private final DosingSessionRepository repository;
    private final Outbox outbox;
    private final Audit audit;
    private final SessionGate gate;
    private final CurrentActor actor;
    private final Caseload caseload;

    DosingSessions(
            DosingSessionRepository repository,
            Outbox outbox,
            Audit audit,
            SessionGate gate,
            CurrentActor actor,
            Caseload caseload) {
        this.repository = repository;
        this.outbox = outbox;
        this.audit = audit;
        this.gate = gate;
        this.actor = actor;
        this.caseload = caseload;
    }

    /**
     * Locks a session for a step.
     *
     * @param ifMatch the caller's precondition on the version
     * @throws ProblemException not-found, precondition-required, stale-version or illegal-step
     */
    @Transactional(TxType.MANDATORY)
    public <S extends DosingSession> Held<S> hold(UUID id, @Nullable String ifMatch, Class<S> legal) {
        DosingSessionEntity row = locked(id);
        Preconditions.requireMatch(ifMatch, row.version);
        return legalOn(row, legal);
    }

    /** As {@link #hold(UUID, String, Class)} for a step whose precondition is on another resource, such as an order. */
    @Transactional(TxType.MANDATORY)
    public <S extends DosingSession> Held<S> hold(UUID id, Class<S> legal) {
        return legalOn(locked(id), legal);
    }

    /** Applies a step to a held session. */
    @Transactional(TxType.MANDATORY)
    public SessionView apply(Held<?> held, Step<?> step, String action, @Nullable String reason) {
        return save(held.row(), step, action, reason);
    }

    /** Stores a new session, whose room, people and patient the caller has taken. */
    @Transactional(TxType.MANDATORY)
    public SessionView open(SessionPlan plan) {
        return save(new DosingSessionEntity(), DosingSession.Booked.of(plan), "book-session", null);
    }

    /** One session, for showing. */
    @Transactional
    public SessionView get(UUID id) {
        DosingSessionEntity row = repository.findById(id);
        if (row == null || !caseload.seesSession(row.patientId, row.therapistId)) {
            throw CommonProblem.notFound("session");
        }
        audit.read("session", row.id, row.patientId);
        return view(row);
    }

    /** Sessions, latest start first; one more than the limit where there are more. */
    @Transactional
    public List<SessionView> list(
            @Nullable UUID patientId, @Nullable Instant from, @Nullable Instant to, Position after, int limit) {
        Condition own = caseload.ofSessions(patientId);
        Map<String, Object> values = new HashMap<>(own.parameters());
        values.put("at", after.at());
        values.put("id", after.id());
        StringBuilder where = new StringBuilder("(startsAt < :at or (startsAt = :at and id < :id)) and " + own.text());
        if (patientId != null) {
            values.put("patient", patientId);
            where.append(" and patientId = :patient");
            audit.read("patient-sessions", patientId, patientId);
        }
        if (from != null) {
            values.put("from", from);
            where.append(" and startsAt >= :from");
        }
        if (to != null) {
            values.put("to", to);
            where.append(" and startsAt < :to");
        }
        return repository.find(where + " order by startsAt desc, id desc", values).page(0, limit + 1).stream()
                .map(this::view)
                .toList();
    }

    /** Locks what is booked for an episode and not under way. */
    @Transactional(TxType.MANDATORY)
    public List<Held<Booked>> holdBooked(UUID episodeId) {
        return repository
                .find("episodeId = ?1 and state = 'booked' order by id", episodeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(row -> legalOn(row, Booked.class))
                .toList();
    }

    private SessionView view(DosingSessionEntity row) {
        SessionView whole = SessionView.of(row);
        Actor reader = actor.get();
        SessionView shown = CLINICAL.stream().anyMatch(reader::is) ? whole : whole.withoutClinicalContent();
        // A clinic's system acts on nothing of this; people do, before the patient travels.
        return SessionStates.read(row) instanceof Booked booked && !reader.is(Roles.PARTNER)
                ? shown.blockedBy(gate.findings(booked.plan(), booked.plan().startsAt()))
                : shown;
    }

    private DosingSessionEntity locked(UUID id) {
        DosingSessionEntity row = repository.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw CommonProblem.notFound("session");
        }
        return row;
    }

    private static <S extends DosingSession> Held<S> legalOn(DosingSessionEntity row, Class<S> legal) {
        DosingSession state = SessionStates.read(row);
        if (!legal.isInstance(state)) {
            throw ProblemException.of(SessionProblem.ILLEGAL_STEP)
                    .detail("The session is " + row.state + ".")
                    .with("state", row.state);
        }
        return new Held<>(row, legal.cast(state));
    }

    private SessionView save(DosingSessionEntity row, Step<?> step, String action, @Nullable String reason) {
        SessionStates.write(step.next(), row);
        repository.persistAndFlush(row);
        step.fact()
                .ifPresent(fact -> outbox.append(
                        OutgoingEvent.aboutPatient(fact.fact(), row.id, row.patientId, row.clinicId, fact)));
        audit.did(action, "session", row.id, row.patientId, reason);
        LOG.debugf("session step aggregateId=%s outcome=%s", row.id, row.state);
        return SessionView.of(row);
    }
}
