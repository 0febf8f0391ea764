package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.booking.EpisodeEnds;

/** Another clinic continues the treatment: what this one has booked is given up. */
@ApplicationScoped
class EpisodeTransferredHandler implements EventHandler<EpisodeTransferredHandler.EpisodeTransferred> {
    private final EpisodeEnds ends;

    EpisodeTransferredHandler(EpisodeEnds ends) {
        this.ends = ends;
    }

    /** What this service reads of the fact. */
    record EpisodeTransferred(UUID episodeId, Instant transferredAt) {}

    @Override
    public String type() {
        return "org.kapnet.intake.episode-transferred.v1";
    }

    @Override
    public Class<EpisodeTransferred> payloadType() {
        return EpisodeTransferred.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, EpisodeTransferred fact) {
        ends.end(fact.episodeId(), "transferred", fact.transferredAt());
    }
}
