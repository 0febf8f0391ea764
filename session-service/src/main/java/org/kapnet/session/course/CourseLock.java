package org.kapnet.session.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.session.exposure.Attendance;
import org.kapnet.session.exposure.Exposures;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.standing.Standings;

/** Refuses what is agreed to on the day of a session, in whichever clinic the session is. */
@ApplicationScoped
class CourseLock {
    private final Exposures exposures;
    private final Standings standings;
    private final Clock clock;

    CourseLock(Exposures exposures, Standings standings, Clock clock) {
        this.exposures = exposures;
        this.standings = standings;
        this.clock = clock;
    }

    /** Refuses with course-locked while a session's day lasts. */
    void requireOpen(UUID patientId) {
        Instant now = clock.instant();
        Optional<ZoneId> home = standings.homeZone(patientId);
        exposures.of(patientId).attendances().stream()
                .flatMap(attendance -> lockedUntil(attendance, home, now).stream())
                .max(Comparator.naturalOrder())
                .ifPresent(until -> {
                    throw ProblemException.of(SessionProblem.COURSE_LOCKED).with("until", until.toString());
                });
    }

    private static Optional<Instant> lockedUntil(Attendance attendance, Optional<ZoneId> home, Instant now) {
        Set<ZoneId> zones = new HashSet<>(Set.of(ZoneId.of(attendance.zone())));
        home.ifPresent(zones::add);
        return attendance.checkedInAt().flatMap(start -> CourseLockPolicy.lockedUntil(start, zones, now));
    }
}
