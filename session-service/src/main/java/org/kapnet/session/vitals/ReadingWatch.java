package org.kapnet.session.vitals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;
import org.kapnet.platform.timer.Timers;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.protocol.Severity;
import org.kapnet.session.sql.Sql;
import org.kapnet.session.vitals.ReadingRows.Reading;
import org.kapnet.session.wire.Wire;

/**
 * Notices that a patient who was dosed is not being read: first it alerts, then it calls for help. One timer per session
 * looks when the next reading would be overdue; a reading that came meanwhile only moves it. So recording a reading costs
 * no timer. A patient whose session was stopped after the dose is watched until they leave.
 */
@ApplicationScoped
public class ReadingWatch implements TimerHandler {
    private static final String NAME = "vitals-watch";
    private static final String MISSED = "missed-reading";

    private final ReadingRows rows;
    private final Protocols protocols;
    private final Timers timers;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    ReadingWatch(ReadingRows rows, Protocols protocols, Timers timers, Outbox outbox, Sql sql, Clock clock) {
        this.rows = rows;
        this.protocols = protocols;
        this.timers = timers;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    private record Dosed(UUID patientId, UUID clinicId, Instant at, Protocol protocol) {}

    /** Begins to watch from the dose on. */
    @Transactional(TxType.MANDATORY)
    public void begin(UUID sessionId, UUID clinicId, Instant dosedAt, Protocol protocol) {
        lookAt(sessionId, clinicId, dosedAt.plus(protocol.readingInterval()).plus(protocol.missedReadingAlert()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void fire(TimerCall call) {
        UUID sessionId = UUID.fromString(call.key());
        sql.first(
                        "select patient_id, clinic_id, dosed_at, protocol_id, protocol_version from dosing_session"
                                + " where id = ? and state in ('dosed', 'recovering')",
                        row -> new Dosed(
                                Sql.uuid(row, "patient_id"),
                                Sql.uuid(row, "clinic_id"),
                                Sql.instantOf(row, "dosed_at"),
                                protocols.exactly(row.getString("protocol_id"), row.getInt("protocol_version"))),
                        sessionId)
                .ifPresent(dosed -> look(sessionId, dosed));
    }

    private void look(UUID sessionId, Dosed dosed) {
        Protocol protocol = dosed.protocol();
        Instant last =
                rows.latestSince(sessionId, dosed.at()).map(Reading::takenAt).orElse(dosed.at());
        Instant due = last.plus(protocol.readingInterval());
        Instant alert = due.plus(protocol.missedReadingAlert());
        Instant emergency = due.plus(protocol.missedReading());
        Instant now = clock.instant();
        if (now.isBefore(alert)) {
            lookAt(sessionId, dosed.clinicId(), alert);
        } else if (now.isBefore(emergency)) {
            tell(sessionId, dosed, Severity.ALERT, due);
            lookAt(sessionId, dosed.clinicId(), emergency);
        } else {
            tell(sessionId, dosed, Severity.EMERGENCY, due);
            lookAt(
                    sessionId,
                    dosed.clinicId(),
                    now.plus(protocol.readingInterval()).plus(protocol.missedReading()));
        }
    }

    private void tell(UUID sessionId, Dosed dosed, Severity level, Instant due) {
        outbox.append(OutgoingEvent.aboutPatient(
                "vitals-alerted",
                sessionId,
                dosed.patientId(),
                dosed.clinicId(),
                new VitalsAlerted(
                        sessionId,
                        dosed.patientId(),
                        dosed.clinicId(),
                        Wire.name(level),
                        MISSED,
                        List.of(MISSED),
                        due)));
    }

    private void lookAt(UUID sessionId, UUID clinicId, Instant at) {
        timers.schedule(NAME, sessionId.toString(), at, clinicId, "");
    }
}
