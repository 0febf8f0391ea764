package org.kapnet.integration.inbound.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.integration.plan.Plans;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;

/** A session does not take place, or is over. In the network's scope, because its row may have gone with the patient. */
final class SessionEndEvents {

    private SessionEndEvents() {}

    @ApplicationScoped
    static class Cancelled implements EventHandler<SessionEnded> {

        private final Plans plans;

        Cancelled(Plans plans) {
            this.plans = plans;
        }

        @Override
        public String type() {
            return "org.kapnet.session.session-cancelled.v1";
        }

        @Override
        public Class<SessionEnded> payloadType() {
            return SessionEnded.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, SessionEnded payload) {
            plans.calledOff(payload.sessionId(), payload.patientId(), payload.clinicId());
        }
    }

    @ApplicationScoped
    static class Missed implements EventHandler<SessionEnded> {

        private final Plans plans;

        Missed(Plans plans) {
            this.plans = plans;
        }

        @Override
        public String type() {
            return "org.kapnet.session.session-missed.v1";
        }

        @Override
        public Class<SessionEnded> payloadType() {
            return SessionEnded.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, SessionEnded payload) {
            plans.calledOff(payload.sessionId(), payload.patientId(), payload.clinicId());
        }
    }

    @ApplicationScoped
    static class Discharged implements EventHandler<SessionEnded> {

        private final Plans plans;

        Discharged(Plans plans) {
            this.plans = plans;
        }

        @Override
        public String type() {
            return "org.kapnet.session.session-discharged.v1";
        }

        @Override
        public Class<SessionEnded> payloadType() {
            return SessionEnded.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, SessionEnded payload) {
            plans.over(payload.sessionId(), payload.patientId(), payload.clinicId());
        }
    }

    @ApplicationScoped
    static class Stopped implements EventHandler<SessionEnded> {

        private final Plans plans;

        Stopped(Plans plans) {
            this.plans = plans;
        }

        @Override
        public String type() {
            return "org.kapnet.session.session-stopped.v1";
        }

        @Override
        public Class<SessionEnded> payloadType() {
            return SessionEnded.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, SessionEnded payload) {
            plans.over(payload.sessionId(), payload.patientId(), payload.clinicId());
        }
    }
}
