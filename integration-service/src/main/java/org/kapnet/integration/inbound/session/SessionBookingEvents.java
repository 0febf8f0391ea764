package org.kapnet.integration.inbound.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.integration.plan.Plans;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;

/** A dosing session has its time, or has another one. In the network's scope, because its row may have gone with the patient. */
final class SessionBookingEvents {

    private SessionBookingEvents() {}

    @ApplicationScoped
    static class Booked implements EventHandler<SessionBooked> {

        private final Plans plans;

        Booked(Plans plans) {
            this.plans = plans;
        }

        @Override
        public String type() {
            return "org.kapnet.session.session-booked.v1";
        }

        @Override
        public Class<SessionBooked> payloadType() {
            return SessionBooked.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, SessionBooked payload) {
            plans.booked(facts(payload));
        }
    }

    @ApplicationScoped
    static class Rescheduled implements EventHandler<SessionBooked> {

        private final Plans plans;

        Rescheduled(Plans plans) {
            this.plans = plans;
        }

        @Override
        public String type() {
            return "org.kapnet.session.session-rescheduled.v1";
        }

        @Override
        public Class<SessionBooked> payloadType() {
            return SessionBooked.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, SessionBooked payload) {
            plans.booked(facts(payload));
        }
    }

    private static Plans.BookedSession facts(SessionBooked payload) {
        return new Plans.BookedSession(
                payload.sessionId(),
                payload.courseId(),
                payload.patientId(),
                payload.clinicId(),
                payload.episodeId(),
                payload.siteId(),
                payload.therapistId(),
                payload.zone(),
                payload.ordinal(),
                payload.startsAt(),
                payload.endsAt());
    }
}
