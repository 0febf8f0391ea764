package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.session.directory.Directory;

/** A practitioner is known: profession, account and until when they may be assigned. */
@ApplicationScoped
class PractitionerCredentialedHandler
        implements EventHandler<PractitionerCredentialedHandler.PractitionerCredentialed> {
    private final Directory directory;

    PractitionerCredentialedHandler(Directory directory) {
        this.directory = directory;
    }

    /** What this service reads of the fact. */
    record PractitionerCredentialed(
            UUID practitionerId,
            UUID clinicId,
            String profession,
            @Nullable String accountId,
            boolean assignable,
            @Nullable Instant assignableUntil) {}

    @Override
    public String type() {
        return "org.kapnet.intake.practitioner-credentialed.v1";
    }

    @Override
    public Class<PractitionerCredentialed> payloadType() {
        return PractitionerCredentialed.class;
    }

    @Override
    public void handle(IncomingEvent event, PractitionerCredentialed fact) {
        directory.learnPractitioner(
                fact.practitionerId(),
                fact.clinicId(),
                fact.profession(),
                fact.accountId(),
                fact.assignable(),
                fact.assignableUntil());
    }
}
