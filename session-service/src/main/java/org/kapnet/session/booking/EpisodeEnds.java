package org.kapnet.session.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.session.course.Courses;
import org.kapnet.session.dosing.DosingSession.Booked;
import org.kapnet.session.dosing.DosingSessions;
import org.kapnet.session.dosing.Held;
import org.kapnet.session.standing.StandingFacts;

/**
 * Gives up what is booked for an episode that has ended. A session that is under way is left: the clinic whose house the
 * patient is in finishes it. May be repeated.
 */
@ApplicationScoped
public class EpisodeEnds {
    private final StandingFacts facts;
    private final Courses courses;
    private final DosingSessions sessions;
    private final Claims claims;
    private final Clock clock;

    EpisodeEnds(StandingFacts facts, Courses courses, DosingSessions sessions, Claims claims, Clock clock) {
        this.facts = facts;
        this.courses = courses;
        this.sessions = sessions;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Ends an episode.
     *
     * @param kind transferred or closed
     */
    @Transactional(TxType.MANDATORY)
    public void end(UUID episodeId, String kind, Instant endedAt) {
        // The course first: a booking that waits for it finds the episode ended.
        courses.holdOfEpisode(episodeId);
        facts.episodeEnded(episodeId, kind, endedAt);
        String reason = "episode-" + kind;
        for (Held<Booked> held : sessions.holdBooked(episodeId)) {
            claims.release(held.plan().id());
            sessions.apply(held, held.state().cancel(clock.instant(), reason), "cancel-session", reason);
        }
    }
}
