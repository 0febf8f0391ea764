package org.kapnet.session.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Preconditions;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.sql.Sql;
import org.kapnet.session.standing.StandingPolicy;
import org.kapnet.session.standing.Standings;

/** Adds doses to courses. */
@ApplicationScoped
class CourseExtensions {
    private final CourseRepository repository;
    private final CourseLock lock;
    private final Protocols protocols;
    private final Standings standings;
    private final FieldCipher cipher;
    private final Sql sql;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    CourseExtensions(
            CourseRepository repository,
            CourseLock lock,
            Protocols protocols,
            Standings standings,
            FieldCipher cipher,
            Sql sql,
            Outbox outbox,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.repository = repository;
        this.lock = lock;
        this.protocols = protocols;
        this.standings = standings;
        this.cipher = cipher;
        this.sql = sql;
        this.outbox = outbox;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    CourseView extend(UUID id, @Nullable String ifMatch, ExtendCourse command) {
        CourseEntity row = repository.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw CommonProblem.notFound("course");
        }
        Preconditions.requireMatch(ifMatch, row.version);
        lock.requireOpen(row.patientId);
        int planned = row.plannedDoses + command.additionalDoses();
        Instant now = clock.instant();
        List<Finding> findings = findings(row, planned, now);
        if (!findings.isEmpty()) {
            throw SessionProblem.refusal(SessionProblem.COURSE_REFUSED, findings);
        }
        row.plannedDoses = planned;
        repository.flush();
        store(row, command, now);
        outbox.append(OutgoingEvent.aboutPatient(
                "course-extended",
                row.id,
                row.patientId,
                row.clinicId,
                new CourseExtended(
                        row.id, row.patientId, row.clinicId, row.episodeId, command.additionalDoses(), planned)));
        audit.did("extend-course", "course", row.id, row.patientId, null);
        return CourseView.of(row);
    }

    private List<Finding> findings(CourseEntity row, int planned, Instant now) {
        Protocol protocol = protocols.exactly(row.protocolId, row.protocolVersion);
        List<Finding> findings = new ArrayList<>(
                StandingPolicy.findings(protocol, standings.of(row.patientId, protocol.route(), row.episodeId), now));
        if (planned > protocol.maxDoses()) {
            findings.add(Finding.stop(
                    "course-length",
                    "The course would have more than " + protocol.maxDoses() + " doses",
                    protocol.figures().maxDoses().source()));
        }
        return findings;
    }

    private void store(CourseEntity row, ExtendCourse command, Instant now) {
        sql.change(
                "insert into course_extension (id, clinic_id, patient_id, course_id, additional_doses, planned_doses,"
                        + " extended_by, extended_at, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                row.clinicId,
                row.patientId,
                row.id,
                command.additionalDoses(),
                row.plannedDoses,
                actor.get().subject(),
                now,
                cipher.seal("course_extension.reason", command.reason()));
    }
}
