package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.standing.StandingFacts;

/** A clinic begins to treat a patient, who may have been referred by another one. */
@ApplicationScoped
class EpisodeOpenedHandler implements EventHandler<EpisodeOpenedHandler.EpisodeOpened> {
    private final StandingFacts standingFacts;

    EpisodeOpenedHandler(StandingFacts standingFacts) {
        this.standingFacts = standingFacts;
    }

    /** What this service reads of the fact. */
    record EpisodeOpened(
            UUID episodeId,
            UUID patientId,
            UUID clinicId,
            UUID siteId,
            UUID therapistId,
            String indication,
            String route,
            Instant openedAt) {}

    @Override
    public String type() {
        return "org.kapnet.intake.episode-opened.v1";
    }

    @Override
    public Class<EpisodeOpened> payloadType() {
        return EpisodeOpened.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, EpisodeOpened fact) {
        standingFacts.episodeOpened(
                fact.episodeId(),
                fact.patientId(),
                fact.clinicId(),
                fact.siteId(),
                fact.therapistId(),
                fact.indication(),
                fact.route(),
                fact.openedAt());
    }
}
