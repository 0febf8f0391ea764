package org.kapnet.integration.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.integration.directory.DirectoryCopies;
import org.kapnet.integration.plan.Plans;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;

/** What is not booked yet is held by the new therapist; hours that are booked stay with whom they were agreed. */
@ApplicationScoped
class EpisodeTherapistChangedHandler implements EventHandler<EpisodeTherapistChanged> {

    private final DirectoryCopies copies;
    private final Plans plans;

    EpisodeTherapistChangedHandler(DirectoryCopies copies, Plans plans) {
        this.copies = copies;
        this.plans = plans;
    }

    @Override
    public String type() {
        return "org.kapnet.intake.episode-therapist-changed.v1";
    }

    @Override
    public Class<EpisodeTherapistChanged> payloadType() {
        return EpisodeTherapistChanged.class;
    }

    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, EpisodeTherapistChanged payload) {
        copies.episodeTherapist(payload.episodeId(), payload.therapistId());
        plans.tryAgainForPatient(payload.patientId());
    }
}
