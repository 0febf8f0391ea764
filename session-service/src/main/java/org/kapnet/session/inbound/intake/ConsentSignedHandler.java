package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.standing.StandingFacts;

/** A patient signed a consent. */
@ApplicationScoped
class ConsentSignedHandler implements EventHandler<ConsentSignedHandler.ConsentSigned> {
    private final StandingFacts standingFacts;

    ConsentSignedHandler(StandingFacts standingFacts) {
        this.standingFacts = standingFacts;
    }

    /** What this service reads of the fact. */
    record ConsentSigned(
            UUID consentId,
            UUID patientId,
            UUID clinicId,
            String kind,
            Instant signedAt,
            @Nullable Instant expiresAt) {}

    @Override
    public String type() {
        return "org.kapnet.intake.consent-signed.v1";
    }

    @Override
    public Class<ConsentSigned> payloadType() {
        return ConsentSigned.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, ConsentSigned fact) {
        standingFacts.consentSigned(
                fact.consentId(), fact.patientId(), fact.clinicId(), fact.kind(), fact.signedAt(), fact.expiresAt());
    }
}
