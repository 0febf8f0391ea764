package org.kapnet.intake.patient;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.web.Preconditions;

/** Closes records. A closed record stays readable, and is kept as long as the rules say; nothing new is begun with it. */
@ApplicationScoped
class Closures {

    private final RetentionRules rules = ClinicalData.read("patient/retention.v1.json", RetentionRules.class);
    private final PatientRepository patients;
    private final List<ClosureObjection> objections;
    private final Audit audit;
    private final Clock clock;

    Closures(PatientRepository patients, @All List<ClosureObjection> objections, Audit audit, Clock clock) {
        this.patients = patients;
        this.objections = objections;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PatientEntity close(UUID patientId, CloseRecord command, @Nullable String ifMatch) {
        PatientEntity row = row(patientId);
        Preconditions.requireMatch(ifMatch, row.version);
        end(row, command.reason());
        return row;
    }

    /** Closes a record that is open and against which nothing stands. */
    void end(PatientEntity row, ClosureReason reason) {
        if (row.closedAt != null) {
            throw ProblemException.of(IntakeProblem.RECORD_CLOSED);
        }
        List<Reason> against = objections.stream()
                .map(objection -> objection.against(row.id))
                .flatMap(Optional::stream)
                .toList();
        if (!against.isEmpty()) {
            throw ProblemException.of(IntakeProblem.RECORD_NOT_CLOSABLE).reasons(against);
        }
        row.closedAt = clock.instant();
        row.closeReason = WireNames.of(reason);
        patients.flush();
        audit.did("close-record", "patient", row.id, row.id, row.closeReason);
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
        return patients.findByIdOptional(patientId).orElseThrow(() -> CommonProblem.notFound("patient"));
    }
}
