package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.booking.EpisodeEnds;

/** The treatment of a patient has ended: what is booked is given up. */
@ApplicationScoped
class EpisodeClosedHandler implements EventHandler<EpisodeClosedHandler.EpisodeClosed> {
    private final EpisodeEnds ends;

    EpisodeClosedHandler(EpisodeEnds ends) {
        this.ends = ends;
    }

    /** What this service reads of the fact. */
    record EpisodeClosed(UUID episodeId, Instant closedAt) {}

    @Override
    public String type() {
        return "org.kapnet.intake.episode-closed.v1";
    }

    @Override
    public Class<EpisodeClosed> payloadType() {
        return EpisodeClosed.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, EpisodeClosed fact) {
        ends.end(fact.episodeId(), "closed", fact.closedAt());
    }
}
