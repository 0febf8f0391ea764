package org.kapnet.intake.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.data.SealedJson;
import org.kapnet.intake.patient.Patients;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.web.Preconditions;

/** The health history of each patient, encrypted as a whole. */
@ApplicationScoped
public class Histories {

    private static final String FIELD = "health_history.sealed";

    private final HistoryRepository histories;
    private final Patients patients;
    private final SealedJson sealed;
    private final Audit audit;
    private final Event<HistoryRecorded> recorded;
    private final Clock clock;

    Histories(
            HistoryRepository histories,
            Patients patients,
            SealedJson sealed,
            Audit audit,
            Event<HistoryRecorded> recorded,
            Clock clock) {
        this.histories = histories;
        this.patients = patients;
        this.sealed = sealed;
        this.audit = audit;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** A history and when it was recorded. */
    public record Recorded(RecordHistory history, Instant recordedAt) {}

    /** The history of a patient who is in reach; empty where none was recorded. */
    @Transactional
    public Optional<Recorded> of(UUID patientId) {
        return histories.findByIdOptional(patientId).map(row -> new Recorded(open(row), row.recordedAt));
    }

    /**
     * Keeps the history as it is until the caller's transaction ends. Whoever grants a clearance and whoever finds what
     * speaks against it hold it, so that neither misses the other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID patientId) {
        histories.findByIdOptional(patientId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Replaces the history; the first needs no version, every later one does. */
    @Transactional
    HistoryEntity record(UUID patientId, RecordHistory command, @Nullable String ifMatch) {
        UUID clinicId = patients.clinicOfOpen(patientId);
        Optional<HistoryEntity> known = histories.findByIdOptional(patientId);
        known.ifPresent(row -> Preconditions.requireMatch(ifMatch, row.version));
        HistoryEntity history = known.orElseGet(() -> new HistoryEntity(patientId, clinicId));
        history.sealed = sealed.seal(FIELD, command);
        history.recordedAt = clock.instant();
        histories.persistAndFlush(history);
        audit.did("record-history", "health-history", patientId, patientId, null);
        recorded.fire(new HistoryRecorded(patientId));
        return history;
    }

    @Transactional
    HistoryEntity show(UUID patientId) {
        patients.clinicOf(patientId);
        HistoryEntity history =
                histories.findByIdOptional(patientId).orElseThrow(() -> CommonProblem.notFound("health history"));
        audit.read("health-history", patientId, patientId);
        return history;
    }

    HistoryView view(HistoryEntity row) {
        return HistoryView.of(row.patientId, open(row), row.recordedAt);
    }

    private RecordHistory open(HistoryEntity row) {
        return sealed.open(FIELD, row.sealed, RecordHistory.class);
    }
}
