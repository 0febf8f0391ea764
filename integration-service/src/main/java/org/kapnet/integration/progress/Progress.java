package org.kapnet.integration.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.directory.Directory;
import org.kapnet.integration.directory.Patient;
import org.kapnet.integration.directory.Practitioner;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.security.CallerBounds;
import org.kapnet.platform.security.CurrentActor;

/** Keeps the totals of questionnaires and judges how they change. */
@ApplicationScoped
public class Progress {

    private final AssessmentScoreRepository rows;
    private final ChangeRules rules;
    private final Measures measures;
    private final Directory directory;
    private final CurrentActor currentActor;
    private final CallerBounds bounds;
    private final Outbox outbox;
    private final Audit audit;

    Progress(
            AssessmentScoreRepository rows,
            ChangeRules rules,
            Measures measures,
            Directory directory,
            CurrentActor currentActor,
            CallerBounds bounds,
            Outbox outbox,
            Audit audit) {
        this.rows = rows;
        this.rules = rules;
        this.measures = measures;
        this.directory = directory;
        this.currentActor = currentActor;
        this.bounds = bounds;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** A scored questionnaire, without its answers. */
    public record Score(
            UUID assessmentId,
            UUID patientId,
            UUID clinicId,
            String instrument,
            String instrumentVersion,
            @Nullable Integer total,
            @Nullable BigDecimal score,
            @Nullable String band,
            Instant takenAt) {}

    /** Keeps a score and raises the flag when it is that much worse; the same score again changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void scored(Score score) {
        if (rows.findByIdOptional(score.assessmentId()).isPresent()) {
            return;
        }
        AssessmentScoreEntity row = new AssessmentScoreEntity();
        row.id = score.assessmentId();
        row.patientId = score.patientId();
        // The patient may have moved to another clinic since; the record goes where the patient is.
        row.clinicId = directory.homeOf(score.patientId()).orElse(score.clinicId());
        row.instrument = score.instrument();
        row.instrumentVersion = score.instrumentVersion();
        row.total = score.total();
        row.score = score.score();
        row.band = score.band();
        row.takenAt = score.takenAt();
        worseBy(row).ifPresent(points -> {
            row.deterioratedBy = points;
            outbox.append(OutgoingEvent.aboutPatient(
                    "progress-deteriorated",
                    row.id,
                    row.patientId,
                    row.clinicId,
                    new ProgressDeteriorated(row.patientId, row.clinicId, row.instrument, points, row.takenAt)));
        });
        rows.persist(row);
    }

    /** The patient is treated by another clinic from now on; the record follows. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void patientMoved(UUID patientId, UUID clinicId) {
        rows.update("clinicId = ?1 where patientId = ?2 and clinicId <> ?1", clinicId, patientId);
    }

    /** How the patient fares, per instrument. */
    @Transactional
    ProgressView of(UUID patientId) {
        Patient patient = directory.patient(patientId).orElseThrow(() -> CommonProblem.notFound("patient"));
        requireOwnPatient(patient);
        audit.read("progress", patient.id(), patient.id());
        Instant firstDoseAt = directory.firstDoseAt(patientId).orElse(null);
        TreeMap<String, List<AssessmentScoreEntity>> byInstrument = rows.ofPatient(patientId).stream()
                .collect(Collectors.groupingBy(row -> row.instrument, TreeMap::new, Collectors.toList()));
        List<ProgressView.InstrumentProgress> instruments = byInstrument.entrySet().stream()
                .flatMap(entry -> instrument(entry.getKey(), entry.getValue(), firstDoseAt).stream())
                .toList();
        List<TreatedIndication> treated = directory
                .currentTreatment(patientId)
                .map(treatment -> MeasurePolicy.judge(measures, treatment, taken(byInstrument), firstDoseAt))
                .orElse(List.of());
        return new ProgressView(patientId, firstDoseAt, rules.version(), instruments, measures.version(), treated);
    }

    private static Map<String, List<Instant>> taken(Map<String, List<AssessmentScoreEntity>> byInstrument) {
        Map<String, List<Instant>> taken = new TreeMap<>();
        byInstrument.forEach((instrument, scores) -> taken.put(
                instrument,
                measurements(scores).stream().map(Measurement::takenAt).toList()));
        return taken;
    }

    // A therapist reads the progress of own patients only; to others they do not exist.
    private void requireOwnPatient(Patient patient) {
        if (!bounds.ownOnly()) {
            return;
        }
        boolean own = directory
                .practitionerOfAccount(currentActor.get().subject())
                .map(Practitioner::id)
                .filter(therapist -> directory.accompanies(therapist, patient.id()))
                .isPresent();
        if (!own) {
            throw CommonProblem.notFound("patient");
        }
    }

    // Worse than at the beginning, or worse than last time: a patient who relapses is told of before the gain is gone.
    private Optional<Integer> worseBy(AssessmentScoreEntity row) {
        Integer total = row.total;
        ChangeRules.Instrument instrument = rules.of(row.instrument).orElse(null);
        if (total == null || instrument == null) {
            return Optional.empty();
        }
        List<Measurement> earlier = measurements(rows.ofPatient(row.patientId, row.instrument)).stream()
                .filter(measurement -> measurement.takenAt().isBefore(row.takenAt))
                .toList();
        Optional<Measurement> baseline = ProgressPolicy.baseline(
                earlier, directory.firstDoseAt(row.patientId).orElse(null));
        Optional<Measurement> previous = earlier.stream().max(Comparator.comparing(Measurement::takenAt));
        return Stream.of(baseline, previous)
                .flatMap(Optional::stream)
                .flatMap(measurement -> ProgressPolicy.deterioration(measurement.total(), total, instrument).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<ProgressView.InstrumentProgress> instrument(
            String instrument, List<AssessmentScoreEntity> scores, @Nullable Instant firstDoseAt) {
        List<Measurement> measurements = measurements(scores);
        return ProgressPolicy.baseline(measurements, firstDoseAt).map(baseline -> {
            Measurement latest = measurements.getLast();
            Integer flagged = scores.getLast().deterioratedBy;
            return ProgressView.InstrumentProgress.of(
                    instrument,
                    measurements.size(),
                    baseline,
                    latest,
                    rules.of(instrument).orElse(null),
                    flagged != null);
        });
    }

    // Instruments without a total, such as a screener that ends in a risk level, have no change to show.
    private static List<Measurement> measurements(List<AssessmentScoreEntity> scores) {
        return scores.stream()
                .filter(score -> score.total != null)
                .map(row ->
                        new Measurement(row.id, Objects.requireNonNull(row.total), row.score, row.band, row.takenAt))
                .toList();
    }
}
