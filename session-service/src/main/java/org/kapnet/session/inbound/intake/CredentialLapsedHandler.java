package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.session.directory.Directory;

/** A credential lapsed; the fact says whether another one still holds. */
@ApplicationScoped
class CredentialLapsedHandler implements EventHandler<CredentialLapsedHandler.CredentialLapsed> {
    private final Directory directory;

    CredentialLapsedHandler(Directory directory) {
        this.directory = directory;
    }

    /** What this service reads of the fact. */
    record CredentialLapsed(UUID practitionerId, UUID clinicId, boolean assignable) {}

    @Override
    public String type() {
        return "org.kapnet.intake.credential-lapsed.v1";
    }

    @Override
    public Class<CredentialLapsed> payloadType() {
        return CredentialLapsed.class;
    }

    @Override
    public void handle(IncomingEvent event, CredentialLapsed fact) {
        directory.learnLapse(fact.practitionerId(), fact.clinicId(), fact.assignable());
    }
}
