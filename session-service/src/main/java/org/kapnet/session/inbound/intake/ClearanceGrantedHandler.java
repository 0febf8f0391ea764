package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.standing.StandingFacts;

/** A prescriber cleared a patient for a route. */
@ApplicationScoped
class ClearanceGrantedHandler implements EventHandler<ClearanceGrantedHandler.ClearanceGranted> {
    private final StandingFacts standingFacts;

    ClearanceGrantedHandler(StandingFacts standingFacts) {
        this.standingFacts = standingFacts;
    }

    /** What this service reads of the fact. */
    record ClearanceGranted(
            UUID clearanceId,
            UUID patientId,
            UUID clinicId,
            String indication,
            String route,
            Instant grantedAt,
            Instant expiresAt) {}

    @Override
    public String type() {
        return "org.kapnet.intake.clearance-granted.v1";
    }

    @Override
    public Class<ClearanceGranted> payloadType() {
        return ClearanceGranted.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, ClearanceGranted fact) {
        standingFacts.clearanceGranted(
                fact.clearanceId(),
                fact.patientId(),
                fact.clinicId(),
                fact.indication(),
                fact.route(),
                fact.grantedAt(),
                fact.expiresAt());
    }
}
