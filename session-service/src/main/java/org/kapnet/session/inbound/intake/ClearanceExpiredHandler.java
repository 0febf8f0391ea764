package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.standing.StandingFacts;

/** A clearance ran out. */
@ApplicationScoped
class ClearanceExpiredHandler implements EventHandler<ClearanceExpiredHandler.ClearanceExpired> {
    private final StandingFacts standingFacts;

    ClearanceExpiredHandler(StandingFacts standingFacts) {
        this.standingFacts = standingFacts;
    }

    /** What this service reads of the fact. */
    record ClearanceExpired(UUID clearanceId, UUID patientId, UUID clinicId, Instant at) {}

    @Override
    public String type() {
        return "org.kapnet.intake.clearance-expired.v1";
    }

    @Override
    public Class<ClearanceExpired> payloadType() {
        return ClearanceExpired.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, ClearanceExpired fact) {
        standingFacts.clearanceExpired(fact.clearanceId(), fact.patientId(), fact.clinicId(), fact.at());
    }
}
