package org.kapnet.integration.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.integration.appointment.Appointments;
import org.kapnet.integration.appointment.CancellationReason;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;
import org.kapnet.platform.timer.Timers;

/**
 * Keeps patients and therapists from being in a dosing session and in an hour of therapy at once. Each service refuses to
 * book over what it knows of the other, but of two bookings at the same moment neither knows. Then the session stays, for
 * which a room and three people are taken, and the therapy is called off and arranged anew.
 */
@ApplicationScoped
class SessionOverlaps implements TimerHandler {

    private static final String NAME = "session-overlap";

    /** Longer than a transaction may take, so that an hour whose booking had begun by then is seen. */
    private static final Duration SECOND_LOOK = Duration.ofSeconds(90);

    private final DosingSessionRepository sessions;
    private final Appointments appointments;
    private final Timers timers;
    private final Clock clock;

    SessionOverlaps(DosingSessionRepository sessions, Appointments appointments, Timers timers, Clock clock) {
        this.sessions = sessions;
        this.appointments = appointments;
        this.timers = timers;
        this.clock = clock;
    }

    /** Calls off what is in the way of a session that has its time, and looks again a little later. */
    void settle(DosingSessionEntity session) {
        callOff(session);
        timers.schedule(NAME, session.id.toString(), clock.instant().plus(SECOND_LOOK), session.clinicId, "");
    }

    @Override
    public String name() {
        return NAME;
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
            appointments
                    .aheadWithin(session.patientId, session.therapistId, start, end)
                    .forEach(id -> appointments.callOff(id, CancellationReason.DOSING_SESSION));
        }
    }
}
