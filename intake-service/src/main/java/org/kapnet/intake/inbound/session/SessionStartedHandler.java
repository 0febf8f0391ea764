package org.kapnet.intake.inbound.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.consent.ConsentLock;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;

/** A session has started: until the next day at home and at the site its patient agrees to nothing. */
@ApplicationScoped
class SessionStartedHandler implements EventHandler<SessionStartedHandler.SessionStarted> {

    private final ConsentLock lock;

    SessionStartedHandler(ConsentLock lock) {
        this.lock = lock;
    }

    /** What this service reads of the fact. Older ones do not name the zone of the site. */
    record SessionStarted(
            UUID sessionId, UUID patientId, @Nullable String zone, Instant startedAt) {}

    @Override
    public String type() {
        return "org.kapnet.session.session-started.v1";
    }

    @Override
    public Class<SessionStarted> payloadType() {
        return SessionStarted.class;
    }

    /** Another clinic may treat the patient by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, SessionStarted fact) {
        lock.sessionStarted(
                fact.sessionId(),
                fact.patientId(),
                fact.startedAt(),
                Optional.ofNullable(fact.zone()).map(ZoneId::of));
    }
}
