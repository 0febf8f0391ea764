package org.kapnet.session.vitals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.session.caseload.Caseload;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.protocol.Limit;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.sql.Sql;
import org.kapnet.session.vitals.ReadingRows.Reading;
import org.kapnet.session.vitals.ReadingRows.Written;
import org.kapnet.session.wire.Position;
import org.kapnet.session.wire.Wire;

/** Records and reads vital signs of sessions under way. */
@ApplicationScoped
public class Vitals {
    /** How far a client's clock may be ahead of ours. Technical, not clinical. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final ReadingRows rows;
    private final Protocols protocols;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentActor actor;
    private final Caseload caseload;
    private final Sql sql;
    private final Clock clock;

    Vitals(
            ReadingRows rows,
            Protocols protocols,
            Outbox outbox,
            Audit audit,
            CurrentActor actor,
            Caseload caseload,
            Sql sql,
            Clock clock) {
        this.rows = rows;
        this.protocols = protocols;
        this.outbox = outbox;
        this.audit = audit;
        this.actor = actor;
        this.caseload = caseload;
        this.sql = sql;
        this.clock = clock;
    }

    /** A stored reading and whether this call stored it. */
    record Recorded(VitalsView view, boolean isNew) {}

    /** A reading and when it was taken. */
    public record Taken(Instant at, VitalSigns signs) {}

    @Transactional
    Recorded record(UUID sessionId, RecordVitals command) {
        Instant now = clock.instant();
        if (command.takenAt().isAfter(now.plus(CLOCK_SKEW))) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED).error("/takenAt", "must not be in the future");
        }
        UUID id = command.id() == null ? Ids.next() : command.id();
        String by = actor.get().subject();
        VitalSigns signs = command.signs();
        Written written = rows.write(id, sessionId, command.takenAt(), signs, by, now)
                .orElseThrow(() -> CommonProblem.notFound("session"));
        Protocol protocol = protocols.exactly(written.protocolId(), written.protocolVersion());
        if (!written.written()) {
            return new Recorded(view(repeated(sessionId, id, written), protocol), false);
        }
        List<Limit> crossed = AlertPolicy.crossed(protocol, signs);
        if (!crossed.isEmpty()) {
            tell(sessionId, written, crossed, command.takenAt());
        }
        audit.did("record-vitals", "session", sessionId, written.patientId(), null);
        return new Recorded(view(new Reading(id, sessionId, command.takenAt(), signs, by, now), protocol), true);
    }

    @Transactional
    VitalsView get(UUID sessionId, UUID id) {
        WatchedProtocol session = session(sessionId);
        Reading reading = rows.find(sessionId, id).orElseThrow(() -> CommonProblem.notFound("reading"));
        audit.read("vitals", sessionId, session.patientId());
        return view(reading, session.protocol());
    }

    /** Newest first; one more than the limit where there are more. */
    @Transactional
    List<VitalsView> newest(UUID sessionId, Position after, int limit) {
        WatchedProtocol session = session(sessionId);
        audit.read("vitals", sessionId, session.patientId());
        return rows.newest(sessionId, after, limit + 1).stream()
                .map(reading -> view(reading, session.protocol()))
                .toList();
    }

    /** The newest reading that was taken since a moment. */
    @Transactional(TxType.MANDATORY)
    public Optional<Taken> latestSince(UUID sessionId, Instant since) {
        return rows.latestSince(sessionId, since).map(reading -> new Taken(reading.takenAt(), reading.signs()));
    }

    private Reading repeated(UUID sessionId, UUID id, Written written) {
        return rows.find(sessionId, id).orElseThrow(() -> switch (written.state()) {
            case "checked-in", "ready", "ordered", "verified", "dosed", "recovering" ->
                ProblemException.of(CommonProblem.CONFLICT).detail("The id belongs to another reading.");
            default ->
                ProblemException.of(SessionProblem.ILLEGAL_STEP)
                        .detail("The session is " + written.state() + ".")
                        .with("state", written.state());
        });
    }

    private void tell(UUID sessionId, Written written, List<Limit> crossed, Instant takenAt) {
        Limit worst = crossed.getFirst();
        outbox.append(OutgoingEvent.aboutPatient(
                "vitals-alerted",
                sessionId,
                written.patientId(),
                written.clinicId(),
                new VitalsAlerted(
                        sessionId,
                        written.patientId(),
                        written.clinicId(),
                        Wire.name(worst.severity()),
                        worst.ruleId(),
                        crossed.stream().map(Limit::ruleId).toList(),
                        takenAt)));
    }

    private record WatchedProtocol(UUID patientId, UUID therapistId, Protocol protocol) {}

    private WatchedProtocol session(UUID id) {
        return sql.first(
                        "select patient_id, therapist_id, protocol_id, protocol_version from dosing_session where id = ?",
                        row -> new WatchedProtocol(
                                Sql.uuid(row, "patient_id"),
                                Sql.uuid(row, "therapist_id"),
                                protocols.exactly(row.getString("protocol_id"), row.getInt("protocol_version"))),
                        id)
                .filter(session -> caseload.seesSession(session.patientId(), session.therapistId()))
                .orElseThrow(() -> CommonProblem.notFound("session"));
    }

    private static VitalsView view(Reading reading, Protocol protocol) {
        VitalSigns signs = reading.signs();
        return new VitalsView(
                reading.id(),
                reading.sessionId(),
                reading.takenAt(),
                signs.systolicMmHg(),
                signs.diastolicMmHg(),
                signs.heartRatePerMinute(),
                signs.spo2Percent(),
                signs.respiratoryRatePerMinute(),
                signs.sedationMoaas(),
                reading.recordedBy(),
                reading.recordedAt(),
                AlertPolicy.crossed(protocol, signs).stream()
                        .map(VitalsView.Alert::of)
                        .toList());
    }
}
