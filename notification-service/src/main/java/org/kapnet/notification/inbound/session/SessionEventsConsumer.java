package org.kapnet.notification.inbound.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kapnet.notification.escalation.EscalationCause;
import org.kapnet.notification.escalation.Escalations;
import org.kapnet.notification.escalation.RaiseEscalation;
import org.kapnet.notification.inbound.FactHandler;
import org.kapnet.notification.occasion.Booking;
import org.kapnet.notification.occasion.OccasionState;
import org.kapnet.notification.reminder.Reminders;
import org.kapnet.platform.inbox.EventHandler;

/** What notification-service learns from session: when dosing sessions are, and emergencies during them. */
@ApplicationScoped
class SessionEventsConsumer {

    private static final String EMERGENCY = "emergency";

    private final Reminders reminders;
    private final Escalations escalations;

    SessionEventsConsumer(Reminders reminders, Escalations escalations) {
        this.reminders = reminders;
        this.escalations = escalations;
    }

    @Produces
    @Singleton
    EventHandler<SessionBooked> sessionBooked() {
        return FactHandler.inNetwork(
                "org.kapnet.session.session-booked.v1",
                SessionBooked.class,
                (event, session) -> reminders.booked(new Booking(
                        session.sessionId(),
                        Booking.SESSION,
                        session.patientId(),
                        session.clinicId(),
                        session.zone(),
                        session.startsAt())));
    }

    @Produces
    @Singleton
    EventHandler<SessionEnded> sessionCancelled() {
        return ended("session-cancelled", OccasionState.CANCELLED);
    }

    @Produces
    @Singleton
    EventHandler<SessionEnded> sessionMissed() {
        return ended("session-missed", OccasionState.MISSED);
    }

    @Produces
    @Singleton
    EventHandler<SessionEnded> sessionStarted() {
        return ended("session-started", OccasionState.STARTED);
    }

    /**
     * Only an emergency calls people. A missed reading is told as an alert first, for those who are with the patient,
     * and as an emergency while it still is missing: so it calls out once.
     */
    @Produces
    @Singleton
    EventHandler<VitalsAlerted> vitalsAlerted() {
        return FactHandler.inClinic("org.kapnet.session.vitals-alerted.v1", VitalsAlerted.class, (event, vitals) -> {
            if (EMERGENCY.equals(vitals.level())) {
                escalations.raise(new RaiseEscalation(
                        EscalationCause.VITALS_ALERTED,
                        event.id(),
                        vitals.sessionId(),
                        vitals.patientId(),
                        vitals.clinicId(),
                        vitals.level()));
            }
        });
    }

    private EventHandler<SessionEnded> ended(String fact, OccasionState state) {
        return FactHandler.inClinic(
                "org.kapnet.session." + fact + ".v1",
                SessionEnded.class,
                (event, session) -> reminders.ended(session.sessionId(), state));
    }
}
