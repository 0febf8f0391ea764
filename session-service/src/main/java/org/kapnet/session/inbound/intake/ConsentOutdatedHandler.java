package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.standing.StandingFacts;

/** The text of a consent has materially changed: until the patient signs the new one, no dose rests on the old. */
@ApplicationScoped
class ConsentOutdatedHandler implements EventHandler<ConsentOutdatedHandler.ConsentOutdated> {
    private final StandingFacts standingFacts;

    ConsentOutdatedHandler(StandingFacts standingFacts) {
        this.standingFacts = standingFacts;
    }

    /** What this service reads of the fact. */
    record ConsentOutdated(UUID consentId, UUID patientId, UUID clinicId, String kind, Instant outdatedAt) {}

    @Override
    public String type() {
        return "org.kapnet.intake.consent-outdated.v1";
    }

    @Override
    public Class<ConsentOutdated> payloadType() {
        return ConsentOutdated.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, ConsentOutdated fact) {
        standingFacts.consentEnded(fact.consentId(), fact.patientId(), fact.clinicId(), fact.kind(), fact.outdatedAt());
    }
}
