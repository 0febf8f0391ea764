package org.kapnet.session.inbound.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.booking.AppointmentClaims;
import org.kapnet.session.standing.StandingFacts;

/**
 * An appointment was held: nobody is taken by it any more. The integration of a dose pays the debt that stands before the
 * next one.
 */
@ApplicationScoped
class AppointmentCompletedHandler implements EventHandler<AppointmentCompletedHandler.AppointmentCompleted> {
    private final StandingFacts standingFacts;
    private final AppointmentClaims claims;

    AppointmentCompletedHandler(StandingFacts standingFacts, AppointmentClaims claims) {
        this.standingFacts = standingFacts;
        this.claims = claims;
    }

    /** What this service reads of the fact. */
    record AppointmentCompleted(
            UUID appointmentId,
            UUID patientId,
            UUID clinicId,
            String kind,
            Instant heldAt,
            @Nullable UUID sessionId) {}

    @Override
    public String type() {
        return "org.kapnet.integration.appointment-completed.v1";
    }

    @Override
    public Class<AppointmentCompleted> payloadType() {
        return AppointmentCompleted.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, AppointmentCompleted fact) {
        claims.release(fact.appointmentId());
        UUID dose = fact.sessionId();
        if (fact.kind().equals("integration") && dose != null) {
            standingFacts.integrationHeld(dose, fact.patientId(), fact.clinicId(), fact.appointmentId(), fact.heldAt());
        }
    }
}
