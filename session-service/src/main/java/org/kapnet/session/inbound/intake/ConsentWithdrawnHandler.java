package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.standing.StandingFacts;

/** A patient withdrew a consent. */
@ApplicationScoped
class ConsentWithdrawnHandler implements EventHandler<ConsentWithdrawnHandler.ConsentWithdrawn> {
    private final StandingFacts standingFacts;

    ConsentWithdrawnHandler(StandingFacts standingFacts) {
        this.standingFacts = standingFacts;
    }

    /** What this service reads of the fact. */
    record ConsentWithdrawn(UUID consentId, UUID patientId, UUID clinicId, String kind, Instant withdrawnAt) {}

    @Override
    public String type() {
        return "org.kapnet.intake.consent-withdrawn.v1";
    }

    @Override
    public Class<ConsentWithdrawn> payloadType() {
        return ConsentWithdrawn.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, ConsentWithdrawn fact) {
        standingFacts.consentEnded(
                fact.consentId(), fact.patientId(), fact.clinicId(), fact.kind(), fact.withdrawnAt());
    }
}
