package org.kapnet.integration.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.integration.directory.DirectoryCopies;
import org.kapnet.integration.directory.EpisodeEnd;
import org.kapnet.integration.plan.EpisodeEndings;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;

/**
 * An episode ends. Only {@code episode-opened} moves a patient; these two end what was planned in the old episode,
 * whether the new one is known already or not.
 */
final class EpisodeEndEvents {

    private static final String DECEASED = "deceased";

    private EpisodeEndEvents() {}

    @ApplicationScoped
    static class Transferred implements EventHandler<EpisodeTransferred> {

        private final DirectoryCopies copies;
        private final EpisodeEndings endings;

        Transferred(DirectoryCopies copies, EpisodeEndings endings) {
            this.copies = copies;
            this.endings = endings;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.episode-transferred.v1";
        }

        @Override
        public Class<EpisodeTransferred> payloadType() {
            return EpisodeTransferred.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, EpisodeTransferred payload) {
            copies.episodeEnded(
                    payload.episodeId(),
                    payload.patientId(),
                    payload.clinicId(),
                    EpisodeEnd.TRANSFERRED,
                    payload.transferredAt());
            endings.transferred(payload.patientId(), payload.clinicId(), payload.transferredAt());
        }
    }

    @ApplicationScoped
    static class Closed implements EventHandler<EpisodeClosed> {

        private final DirectoryCopies copies;
        private final EpisodeEndings endings;

        Closed(DirectoryCopies copies, EpisodeEndings endings) {
            this.copies = copies;
            this.endings = endings;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.episode-closed.v1";
        }

        @Override
        public Class<EpisodeClosed> payloadType() {
            return EpisodeClosed.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, EpisodeClosed payload) {
            boolean deceased = DECEASED.equals(payload.reason());
            copies.episodeEnded(
                    payload.episodeId(),
                    payload.patientId(),
                    payload.clinicId(),
                    deceased ? EpisodeEnd.DECEASED : EpisodeEnd.CLOSED,
                    payload.closedAt());
            if (deceased) {
                endings.deceased(payload.patientId());
            } else {
                endings.closed(payload.episodeId(), payload.patientId(), payload.clinicId(), payload.closedAt());
            }
        }
    }
}
