package org.kapnet.session.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Ids;
import org.kapnet.session.course.Course;
import org.kapnet.session.course.Courses;
import org.kapnet.session.directory.Directory;
import org.kapnet.session.directory.Practitioner;
import org.kapnet.session.directory.Site;
import org.kapnet.session.dosing.DosingSessions;
import org.kapnet.session.dosing.SessionPlan;
import org.kapnet.session.dosing.SessionView;
import org.kapnet.session.exposure.Exposure;
import org.kapnet.session.exposure.Exposures;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.standing.StandingPolicy;
import org.kapnet.session.standing.Standings;

/** Books sessions. */
@ApplicationScoped
class Bookings {
    private final Courses courses;
    private final DosingSessions sessions;
    private final Protocols protocols;
    private final Standings standings;
    private final Exposures exposures;
    private final Directory directory;
    private final RoomRepository rooms;
    private final Claims claims;
    private final Clock clock;

    Bookings(
            Courses courses,
            DosingSessions sessions,
            Protocols protocols,
            Standings standings,
            Exposures exposures,
            Directory directory,
            RoomRepository rooms,
            Claims claims,
            Clock clock) {
        this.courses = courses;
        this.sessions = sessions;
        this.protocols = protocols;
        this.standings = standings;
        this.exposures = exposures;
        this.directory = directory;
        this.rooms = rooms;
        this.claims = claims;
        this.clock = clock;
    }

    /** Books a session, or refuses with what is in the way and every other reason. */
    @Transactional
    SessionView book(BookSession command) {
        Course known = courses.known(command.courseId());
        RoomEntity room = rooms.findById(command.roomId());
        if (room == null) {
            throw CommonProblem.notFound("room");
        }
        Site site = directory.site(room.siteId).orElseThrow(() -> CommonProblem.notFound("site"));
        Protocol protocol = protocols.exactly(known.protocolId(), known.protocolVersion());
        Instant endsAt = command.startsAt().plus(protocol.slot());
        UUID id = Ids.next();
        List<Claim> wanted = samePersonTwice(command) ? List.of() : claimsOf(command, known);
        List<Conflict> inTheWay = claims.inTheWay(id, wanted, command.startsAt(), endsAt);
        if (!inTheWay.isEmpty()) {
            throw conflict(inTheWay, findings(command, known, protocol, exposures.of(known.patientId()), endsAt));
        }
        // From here on the patient's bookings go one after the other: interval and ordinal depend on each other. What
        // was read before may have changed by now: the episode may have ended, the course may be longer.
        Course course = courses.hold(known.id());
        exposures.hold(course.patientId());
        Exposure exposure = exposures.of(course.patientId());
        List<Finding> findings = findings(command, course, protocol, exposure, endsAt);
        List<Conflict> conflicts = claims.take(id, course.clinicId(), wanted, command.startsAt(), endsAt);
        if (!conflicts.isEmpty()) {
            throw conflict(conflicts, findings);
        }
        if (!findings.isEmpty()) {
            throw SessionProblem.refusal(SessionProblem.BOOKING_REFUSED, findings);
        }
        return sessions.open(new SessionPlan(
                id,
                course.id(),
                course.patientId(),
                course.clinicId(),
                course.episodeId(),
                site.id(),
                site.zone().getId(),
                freeOrdinal(exposure.ordinals(course.id())),
                command.startsAt(),
                endsAt,
                room.id,
                command.prescriberId(),
                command.therapistId(),
                command.nurseId(),
                protocol.id(),
                protocol.version(),
                protocol.route()));
    }

    private List<Finding> findings(
            BookSession command, Course course, Protocol protocol, Exposure exposure, Instant endsAt) {
        Map<String, Optional<Practitioner>> people = new LinkedHashMap<>();
        people.put("prescriber", directory.practitioner(command.prescriberId()));
        people.put("therapist", directory.practitioner(command.therapistId()));
        people.put("nurse", directory.practitioner(command.nurseId()));
        BookingRequest request = new BookingRequest(
                course.clinicId(),
                command.startsAt(),
                endsAt,
                people,
                exposure.starts(),
                exposure.ordinals(course.id()).size(),
                course.plannedDoses());
        List<Finding> findings = new ArrayList<>(BookingPolicy.findings(protocol, request, clock.instant()));
        findings.addAll(StandingPolicy.findings(
                protocol, standings.of(course.patientId(), protocol.route(), course.episodeId()), command.startsAt()));
        return findings;
    }

    /** The constraint would see a person's own second claim as a conflict; the wrong profession says it better. */
    private static boolean samePersonTwice(BookSession command) {
        return Set.copyOf(List.of(command.prescriberId(), command.therapistId(), command.nurseId()))
                        .size()
                < 3;
    }

    private static List<Claim> claimsOf(BookSession command, Course course) {
        return List.of(
                new Claim(Claim.Kind.ROOM, command.roomId()),
                new Claim(Claim.Kind.PATIENT, course.patientId()),
                new Claim(Claim.Kind.PRESCRIBER, command.prescriberId()),
                new Claim(Claim.Kind.THERAPIST, command.therapistId()),
                new Claim(Claim.Kind.NURSE, command.nurseId()));
    }

    private static int freeOrdinal(List<Integer> taken) {
        int ordinal = 1;
        while (taken.contains(ordinal)) {
            ordinal++;
        }
        return ordinal;
    }

    private static ProblemException conflict(List<Conflict> conflicts, List<Finding> findings) {
        return SessionProblem.refusal(SessionProblem.BOOKING_CONFLICT, findings)
                .detail("The " + conflicts.getFirst().resource() + " is taken in that time.")
                .with("conflict", conflicts.getFirst())
                .with("conflicts", conflicts);
    }
}
