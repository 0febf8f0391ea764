package org.kapnet.integration.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.integration.appointment.Appointments;
import org.kapnet.integration.appointment.CancellationReason;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;

/**
 * Keeps patients and therapists from being in a dosing session and in an hour of therapy at once. Each service refuses to
 * book over what it knows of the other, but of two bookings at the same moment neither knows. Then the session stays, for
 * which a room and three people are taken, and the therapy is called off and arranged anew.
 */
@ApplicationScoped
class SessionOverlaps implements TimerHandler {

    private final DosingSessionRepository sessions;
    private final Appointments appointments;
    private final PlanTimers timers;

    SessionOverlaps(DosingSessionRepository sessions, Appointments appointments, PlanTimers timers) {
        this.sessions = sessions;
        this.appointments = appointments;
        this.timers = timers;
    }

    /** Calls off what is in the way of a session that has its time, and looks again a little later. */
    void settle(DosingSessionEntity session) {
        callOff(session);
        timers.lookAgainAt(session);
    }

    @Override
    public String name() {
        return PlanTimers.SESSION_OVERLAP;
    }

    /** Network: the hour in the way may be held by another clinic. */
    @Override
    public Scope scope(TimerCall call) {
        return Scope.network();
    }

    @Override
    public void fire(TimerCall call) {
        sessions.findByIdOptional(UUID.fromString(call.key())).ifPresent(this::callOff);
    }

    private void callOff(DosingSessionEntity session) {
        Instant start = session.startsAt;
        Instant end = session.endsAt;
        if (start != null && end != null && !session.calledOff) {
            appointments.callOffWithin(
                    session.patientId, session.therapistId, start, end, CancellationReason.DOSING_SESSION);
        }
    }
}
