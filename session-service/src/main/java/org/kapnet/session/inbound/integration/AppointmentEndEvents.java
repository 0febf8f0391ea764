package org.kapnet.session.inbound.integration;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.booking.AppointmentClaims;

/** An hour of therapy was called off, or the patient did not come: nobody is taken by it any more. */
abstract sealed class AppointmentEndEvents implements EventHandler<AppointmentEndEvents.AppointmentEnd> {
    private final AppointmentClaims claims;

    AppointmentEndEvents(AppointmentClaims claims) {
        this.claims = claims;
    }

    /** What this service reads of the fact. */
    record AppointmentEnd(UUID appointmentId) {}

    @Override
    public Class<AppointmentEnd> payloadType() {
        return AppointmentEnd.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, AppointmentEnd fact) {
        claims.release(fact.appointmentId());
    }

    @Singleton
    static non-sealed class Cancelled extends AppointmentEndEvents {
        Cancelled(AppointmentClaims claims) {
            super(claims);
        }

        @Override
        public String type() {
            return "org.kapnet.integration.appointment-cancelled.v1";
        }
    }

    @Singleton
    static non-sealed class Missed extends AppointmentEndEvents {
        Missed(AppointmentClaims claims) {
            super(claims);
        }

        @Override
        public String type() {
            return "org.kapnet.integration.appointment-missed.v1";
        }
    }
}
