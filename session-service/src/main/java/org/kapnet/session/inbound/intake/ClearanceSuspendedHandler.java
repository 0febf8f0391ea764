package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.standing.StandingFacts;

/** A clearance does not hold until it is granted again. */
@ApplicationScoped
class ClearanceSuspendedHandler implements EventHandler<ClearanceSuspendedHandler.ClearanceSuspended> {
    private final StandingFacts standingFacts;

    ClearanceSuspendedHandler(StandingFacts standingFacts) {
        this.standingFacts = standingFacts;
    }

    /** What this service reads of the fact. */
    record ClearanceSuspended(UUID clearanceId, UUID patientId, UUID clinicId, Instant at) {}

    @Override
    public String type() {
        return "org.kapnet.intake.clearance-suspended.v1";
    }

    @Override
    public Class<ClearanceSuspended> payloadType() {
        return ClearanceSuspended.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, ClearanceSuspended fact) {
        standingFacts.clearanceSuspended(fact.clearanceId(), fact.patientId(), fact.clinicId(), fact.at());
    }
}
