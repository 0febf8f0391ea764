package org.kapnet.session.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.session.caseload.Caseload;
import org.kapnet.session.caseload.Caseload.Condition;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.standing.Episode;
import org.kapnet.session.standing.StandingPolicy;
import org.kapnet.session.standing.Standings;
import org.kapnet.session.wire.Position;

/** Plans and reads courses. An episode has one course. */
@ApplicationScoped
public class Courses {
    private final CourseRepository repository;
    private final Protocols protocols;
    private final Standings standings;
    private final CourseLock lock;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentActor actor;
    private final Caseload caseload;
    private final Clock clock;

    Courses(
            CourseRepository repository,
            Protocols protocols,
            Standings standings,
            CourseLock lock,
            Outbox outbox,
            Audit audit,
            CurrentActor actor,
            Caseload caseload,
            Clock clock) {
        this.repository = repository;
        this.protocols = protocols;
        this.standings = standings;
        this.lock = lock;
        this.outbox = outbox;
        this.audit = audit;
        this.actor = actor;
        this.caseload = caseload;
        this.clock = clock;
    }

    @Transactional
    CourseView plan(PlanCourse command) {
        UUID clinicId = actor.get().requireClinic();
        Protocol protocol =
                protocols.newest(command.protocolId()).orElseThrow(() -> CommonProblem.notFound("protocol"));
        Episode episode = standings
                .episode(command.episodeId())
                .filter(found -> found.patientId().equals(command.patientId()))
                .orElseThrow(() -> CommonProblem.notFound("episode"));
        lock.requireOpen(episode.patientId());
        List<Finding> findings = findings(protocol, episode, clock.instant());
        if (!findings.isEmpty()) {
            throw SessionProblem.refusal(SessionProblem.COURSE_REFUSED, findings);
        }
        CourseEntity row = new CourseEntity();
        row.id = Ids.next();
        row.clinicId = clinicId;
        row.patientId = episode.patientId();
        row.episodeId = episode.id();
        row.protocolId = protocol.id();
        row.protocolVersion = protocol.version();
        row.plannedDoses = protocol.doses();
        row.plannedAt = clock.instant();
        repository.persistAndFlush(row);
        outbox.append(OutgoingEvent.aboutPatient(
                "course-planned",
                row.id,
                row.patientId,
                clinicId,
                new CoursePlanned(
                        row.id,
                        row.patientId,
                        clinicId,
                        row.episodeId,
                        row.protocolId,
                        row.protocolVersion,
                        row.plannedDoses)));
        audit.did("plan-course", "course", row.id, row.patientId, null);
        return CourseView.of(row);
    }

    @Transactional
    CourseView get(UUID id) {
        CourseEntity row = repository.findById(id);
        if (row == null || !caseload.sees(row.patientId)) {
            throw CommonProblem.notFound("course");
        }
        audit.read("course", row.id, row.patientId);
        return CourseView.of(row);
    }

    @Transactional
    List<CourseView> list(@Nullable UUID patientId, Position after, int limit) {
        if (patientId != null) {
            audit.read("patient-courses", patientId, patientId);
        }
        Condition own = caseload.ofPatients(patientId);
        Map<String, Object> values = new HashMap<>(own.parameters());
        values.put("at", after.at());
        values.put("id", after.id());
        if (patientId != null) {
            values.put("patient", patientId);
        }
        return repository
                .find(
                        "(plannedAt < :at or (plannedAt = :at and id < :id)) and " + own.text()
                                + (patientId == null ? "" : " and patientId = :patient")
                                + " order by plannedAt desc, id desc",
                        values)
                .page(0, limit + 1)
                .stream()
                .map(CourseView::of)
                .toList();
    }

    /** A course, as it was planned. */
    @Transactional(TxType.MANDATORY)
    public Course known(UUID id) {
        CourseEntity row = repository.findById(id);
        if (row == null) {
            throw CommonProblem.notFound("course");
        }
        return course(row);
    }

    /**
     * Locks a course for the rest of the transaction, so that its sessions are booked one after the other.
     *
     * @return the course as it is by then
     */
    @Transactional(TxType.MANDATORY)
    public Course hold(UUID id) {
        CourseEntity row = repository.findById(id);
        if (row == null) {
            throw CommonProblem.notFound("course");
        }
        repository.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return course(row);
    }

    /** Locks the course of an episode, if it has one. */
    @Transactional(TxType.MANDATORY)
    public void holdOfEpisode(UUID episodeId) {
        repository
                .find("episodeId", episodeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static Course course(CourseEntity row) {
        return new Course(
                row.id,
                row.clinicId,
                row.patientId,
                row.episodeId,
                row.protocolId,
                row.protocolVersion,
                row.plannedDoses);
    }

    private List<Finding> findings(Protocol protocol, Episode episode, Instant now) {
        List<Finding> findings = new ArrayList<>(StandingPolicy.findings(
                protocol, standings.of(episode.patientId(), protocol.route(), episode.id()), now));
        if (!episode.route().equals(protocol.route())) {
            findings.add(Finding.stop(
                    "route-differs",
                    "The episode's route is not the protocol's",
                    "A course follows the route that its episode was opened for"));
        }
        if (repository.count("episodeId", episode.id()) > 0) {
            findings.add(Finding.stop("course-exists", "The episode has a course already", "One course per episode"));
        }
        return findings;
    }
}
