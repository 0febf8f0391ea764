package org.kapnet.session.dosing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.session.dosing.DosingSession.BeforeDose;
import org.kapnet.session.dosing.DosingSession.Booked;
import org.kapnet.session.dosing.DosingSession.Underway;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.protocol.Finding;

/** The steps that begin a session's day or end it out of turn. */
@ApplicationScoped
class SessionDay {
    private final DosingSessions sessions;
    private final Reservations reservations;
    private final SessionGate gate;
    private final Clock clock;

    SessionDay(DosingSessions sessions, Reservations reservations, SessionGate gate, Clock clock) {
        this.sessions = sessions;
        this.reservations = reservations;
        this.gate = gate;
        this.clock = clock;
    }

    @Transactional
    SessionView checkIn(UUID id, @Nullable String ifMatch, CheckIn command) {
        Held<Booked> held = sessions.hold(id, ifMatch, Booked.class);
        if (!Boolean.TRUE.equals(command.identityConfirmed())) {
            throw ProblemException.of(SessionProblem.IDENTITY_NOT_CONFIRMED);
        }
        Instant now = clock.instant();
        List<Finding> findings = new ArrayList<>(CheckInPolicy.findings(held.plan(), now));
        findings.addAll(gate.findings(held.plan(), now));
        if (!findings.isEmpty()) {
            throw SessionProblem.refusal(SessionProblem.CHECK_IN_REFUSED, findings);
        }
        return sessions.apply(held, held.state().checkIn(now), "check-in", null);
    }

    @Transactional
    SessionView cancel(UUID id, @Nullable String ifMatch, EndSession command) {
        Held<Booked> held = sessions.hold(id, ifMatch, Booked.class);
        reservations.release(id);
        return sessions.apply(
                held, held.state().cancel(clock.instant(), command.reason()), "cancel-session", command.reason());
    }

    @Transactional
    SessionView miss(UUID id, @Nullable String ifMatch, EndSession command) {
        Held<Booked> held = sessions.hold(id, ifMatch, Booked.class);
        if (clock.instant().isBefore(held.plan().startsAt())) {
            throw ProblemException.of(SessionProblem.NOT_STARTED_YET);
        }
        reservations.release(id);
        return sessions.apply(
                held, held.state().miss(clock.instant(), command.reason()), "miss-session", command.reason());
    }

    @Transactional
    SessionView stop(UUID id, @Nullable String ifMatch, EndSession command) {
        Held<Underway> held = sessions.hold(id, ifMatch, Underway.class);
        if (held.state() instanceof BeforeDose) {
            // After a dose the patient is still in the room, and the team is with them.
            reservations.release(id);
        }
        return sessions.apply(
                held, held.state().stop(clock.instant(), command.reason()), "stop-session", command.reason());
    }
}
