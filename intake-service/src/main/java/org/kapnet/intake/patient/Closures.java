package org.kapnet.intake.patient;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.web.Preconditions;

/** Closes records. A closed record stays readable, and is kept as long as the rules say; nothing new is begun with it. */
@ApplicationScoped
class Closures {

    private final RetentionRules rules;
    private final PatientRepository patients;
    private final List<ClosureObjection> objections;
    private final Event<RecordClosed> closed;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Closures(
            RetentionRules rules,
            PatientRepository patients,
            @All List<ClosureObjection> objections,
            Event<RecordClosed> closed,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.rules = rules;
        this.patients = patients;
        this.objections = objections;
        this.closed = closed;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PatientEntity close(UUID patientId, CloseRecord command, @Nullable String ifMatch) {
        PatientEntity row = row(patientId);
        Preconditions.requireMatch(ifMatch, row.version);
        end(row, command.reason(), List.of());
        return row;
    }

    /**
     * Closes a record that is open and against which nothing stands.
     *
     * @param further what the caller has against it
     */
    void end(PatientEntity row, ClosureReason reason, List<Reason> further) {
        if (row.closedAt != null) {
            throw ProblemException.of(IntakeProblem.RECORD_CLOSED);
        }
        List<Reason> against = new ArrayList<>();
        for (ClosureObjection objection : objections) {
            objection.against(row.id).ifPresent(against::add);
        }
        against.addAll(further);
        if (!against.isEmpty()) {
            throw ProblemException.of(IntakeProblem.RECORD_NOT_CLOSABLE).reasons(against);
        }
        RecordClosed fact = new RecordClosed(row.id, row.clinicId, WireNames.of(reason), clock.instant());
        row.closedAt = fact.closedAt();
        row.closeReason = fact.reason();
        patients.flush();
        outbox.append(OutgoingEvent.aboutPatient("record-closed", row.id, row.id, row.clinicId, fact));
        audit.did("close-record", "patient", row.id, row.id, row.closeReason);
        closed.fire(fact);
    }

    @Transactional
    PatientEntity show(UUID patientId) {
        PatientEntity row = row(patientId);
        if (row.closedAt == null) {
            throw CommonProblem.notFound("closure: the record is open");
        }
        audit.read("closure", patientId, patientId);
        return row;
    }

    ClosureView view(PatientEntity row) {
        Instant closedAt = row.closedAt;
        String reason = row.closeReason;
        if (closedAt == null || reason == null) {
            throw new IllegalStateException("the record is open");
        }
        return new ClosureView(
                row.id, reason, closedAt, rules.since(LocalDate.ofInstant(closedAt, ZoneId.of(row.zone))));
    }

    private PatientEntity row(UUID patientId) {
        return patients.existing(patientId).orElseThrow(() -> CommonProblem.notFound("patient"));
    }
}
