package org.kapnet.session.inbound.integration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.booking.AppointmentClaims;

/** An hour of therapy has its time, or has another one: patient and therapist are taken then. */
abstract sealed class AppointmentTimeEvents implements EventHandler<AppointmentTimeEvents.AppointmentTime> {
    private final AppointmentClaims claims;

    AppointmentTimeEvents(AppointmentClaims claims) {
        this.claims = claims;
    }

    /** What this service reads of the fact. */
    record AppointmentTime(
            UUID appointmentId, UUID patientId, UUID clinicId, UUID therapistId, Instant startsAt, Instant endsAt) {}

    @Override
    public Class<AppointmentTime> payloadType() {
        return AppointmentTime.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, AppointmentTime fact) {
        claims.take(new AppointmentClaims.Hour(
                fact.appointmentId(),
                fact.patientId(),
                fact.clinicId(),
                fact.therapistId(),
                fact.startsAt(),
                fact.endsAt()));
    }

    @Singleton
    static non-sealed class Booked extends AppointmentTimeEvents {
        Booked(AppointmentClaims claims) {
            super(claims);
        }

        @Override
        public String type() {
            return "org.kapnet.integration.appointment-booked.v1";
        }
    }

    @Singleton
    static non-sealed class Rescheduled extends AppointmentTimeEvents {
        Rescheduled(AppointmentClaims claims) {
            super(claims);
        }

        @Override
        public String type() {
            return "org.kapnet.integration.appointment-rescheduled.v1";
        }
    }
}
