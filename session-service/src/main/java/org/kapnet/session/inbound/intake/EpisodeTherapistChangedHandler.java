package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.standing.StandingFacts;

/** Another therapist accompanies an episode: the patient is theirs from then on. What is booked stays as it is. */
@ApplicationScoped
class EpisodeTherapistChangedHandler implements EventHandler<EpisodeTherapistChangedHandler.EpisodeTherapistChanged> {
    private final StandingFacts standingFacts;

    EpisodeTherapistChangedHandler(StandingFacts standingFacts) {
        this.standingFacts = standingFacts;
    }

    /** What this service reads of the fact. */
    record EpisodeTherapistChanged(UUID episodeId, UUID therapistId) {}

    @Override
    public String type() {
        return "org.kapnet.intake.episode-therapist-changed.v1";
    }

    @Override
    public Class<EpisodeTherapistChanged> payloadType() {
        return EpisodeTherapistChanged.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, EpisodeTherapistChanged fact) {
        standingFacts.episodeTherapist(fact.episodeId(), fact.therapistId());
    }
}
