package org.kapnet.integration.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.integration.directory.DirectoryCopies;
import org.kapnet.integration.directory.Episode;
import org.kapnet.integration.directory.Treatment;
import org.kapnet.integration.plan.Plans;
import org.kapnet.integration.progress.Progress;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;

/**
 * Learns who accompanies a patient, and what is treated. The episode may be at another clinic than the one that treated
 * or referred the patient before, so what is pending and the working copies move there; hence the network's scope. First
 * everything moves, and only then is something arranged.
 */
@ApplicationScoped
class EpisodeOpenedHandler implements EventHandler<EpisodeOpened> {

    private final DirectoryCopies copies;
    private final Progress progress;
    private final Plans plans;

    EpisodeOpenedHandler(DirectoryCopies copies, Progress progress, Plans plans) {
        this.copies = copies;
        this.progress = progress;
        this.plans = plans;
    }

    @Override
    public String type() {
        return "org.kapnet.intake.episode-opened.v1";
    }

    @Override
    public Class<EpisodeOpened> payloadType() {
        return EpisodeOpened.class;
    }

    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, EpisodeOpened payload) {
        UUID home = copies.episode(
                new Episode(
                        payload.episodeId(),
                        payload.patientId(),
                        payload.clinicId(),
                        payload.siteId(),
                        payload.therapistId(),
                        null),
                new Treatment(payload.indications(), payload.openedAt()));
        progress.patientMoved(payload.patientId(), home);
        plans.patientMoved(payload.patientId());
        plans.tryAgainForPatient(payload.patientId());
    }
}
