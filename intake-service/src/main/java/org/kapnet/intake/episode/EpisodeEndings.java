package org.kapnet.intake.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.consent.ConsentLock;
import org.kapnet.intake.episode.Episode.Open;
import org.kapnet.intake.episode.EpisodeFacts.EpisodeClosed;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Preconditions;

/** Closes episodes. */
@ApplicationScoped
class EpisodeEndings {

    private final EpisodeRepository episodes;
    private final Caseload caseload;
    private final ConsentLock lock;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    EpisodeEndings(
            EpisodeRepository episodes, Caseload caseload, ConsentLock lock, Outbox outbox, Audit audit, Clock clock) {
        this.episodes = episodes;
        this.caseload = caseload;
        this.lock = lock;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends the treatment. Not on the day of a session, whose end the clinic has to watch over; death waits for nothing.
     *
     * @throws ProblemException {@code episode-not-open} or {@code consent-locked}
     */
    @Transactional
    EpisodeEntity close(UUID episodeId, CloseEpisode command, @Nullable String ifMatch) {
        EpisodeEntity row = episodes.findByIdOptional(episodeId).orElseThrow(() -> CommonProblem.notFound("episode"));
        caseload.require(row.patientId, "episode");
        Preconditions.requireMatch(ifMatch, row.version);
        Open open = open(row);
        if (command.reason() != CloseReason.DECEASED) {
            lock.requireNoSession(row.patientId);
        }
        Instant now = clock.instant();
        row.become(open.close(command.reason(), now));
        episodes.flush();
        outbox.append(OutgoingEvent.aboutPatient(
                "episode-closed",
                row.id,
                row.patientId,
                row.clinicId,
                new EpisodeClosed(row.id, row.patientId, row.clinicId, command.reason(), now)));
        audit.did("close-episode", "episode", row.id, row.patientId, WireNames.of(command.reason()));
        return row;
    }

    /** The open state of a row, or {@code episode-not-open}. */
    static Open open(EpisodeEntity row) {
        if (row.episode() instanceof Open open) {
            return open;
        }
        throw ProblemException.of(IntakeProblem.EPISODE_NOT_OPEN);
    }
}
