package org.kapnet.intake.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.RiskOnFile.Graded;
import org.kapnet.intake.assessment.Scoring.Fault;
import org.kapnet.intake.assessment.Scoring.GradedRisk;
import org.kapnet.intake.assessment.Scoring.Refused;
import org.kapnet.intake.assessment.Scoring.Scored;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.risk.Risks;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.FieldError;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** Takes in answers, scores them, and raises the risk they show. */
@ApplicationScoped
public class Assessments {

    private final AssessmentRepository assessments;
    private final InstrumentCatalogue catalogue;
    private final Patients patients;
    private final Risks risks;
    private final Listing listing;
    private final Outbox outbox;
    private final Audit audit;
    private final AssessmentRecords records;
    private final CrisisGuidances guidances;
    private final CurrentActor currentActor;
    private final Event<QuestionnaireAnswered> answered;
    private final Clock clock;

    Assessments(
            AssessmentRepository assessments,
            InstrumentCatalogue catalogue,
            Patients patients,
            Risks risks,
            Listing listing,
            Outbox outbox,
            Audit audit,
            AssessmentRecords records,
            CrisisGuidances guidances,
            CurrentActor currentActor,
            Event<QuestionnaireAnswered> answered,
            Clock clock) {
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.patients = patients;
        this.risks = risks;
        this.listing = listing;
        this.outbox = outbox;
        this.audit = audit;
        this.records = records;
        this.guidances = guidances;
        this.currentActor = currentActor;
        this.answered = answered;
        this.clock = clock;
    }

    /**
     * The newest result of an instrument, as far as a screening reads it.
     *
     * @param risk the level that this answer shows
     * @param onFile what it and the answers before it show together
     */
    public record Result(String instrument, String risk, Instant takenAt, RiskOnFile onFile) {}

    /**
     * A result, as far as a screening's rules read it.
     *
     * @param reached the cut-offs and criteria that were reached
     */
    public record Outcome(String instrument, @Nullable Integer total, Set<String> reached, Instant takenAt) {}

    /** The cut-offs and criteria of an instrument in use; empty where the catalogue does not have it. */
    public Optional<Set<String>> resultsOf(String instrument) {
        return catalogue.find(instrument).map(found -> Stream.concat(
                        found.cutOffs().stream().map(Instrument.CutOff::code),
                        found.criteria().stream().map(Instrument.Criterion::code))
                .collect(Collectors.toSet()));
    }

    /**
     * The newest result of a patient who is in reach, with the risk of every answer to the instrument and its other
     * forms since {@code since}: a later and lower answer takes none away. The newest answer itself counts however old
     * it is.
     */
    @Transactional
    public Optional<Result> newest(UUID patientId, String instrument, Instant since) {
        return assessments.newest(patientId, instrument).map(row -> {
            List<String> forms = new ArrayList<>(catalogue.formsOf(instrument));
            forms.add(instrument);
            List<Graded> answers = Stream.concat(Stream.of(row), assessments.since(patientId, forms, since).stream())
                    .map(answer -> new Graded(answer.risk, answer.takenAt))
                    .toList();
            return new Result(row.instrument, row.risk, row.takenAt, RiskOnFile.of(answers));
        });
    }

    /** Every result of some instruments since {@code since}, of a patient who is in reach; newest first. */
    @Transactional
    public List<Outcome> results(UUID patientId, Set<String> instruments, Instant since) {
        return assessments.since(patientId, instruments, since).stream()
                .map(records::outcome)
                .toList();
    }

    @Transactional
    AssessmentView take(UUID patientId, TakeAssessment command) {
        UUID clinicId = patients.clinicOfOpen(patientId);
        Instrument instrument = instrument(command);
        AnswerSheet sheet = new AnswerSheet(command.answers());
        Scored scored = score(instrument, sheet, command.sexForCutOff());
        AssessmentEntity row = new AssessmentEntity(Ids.next(), clinicId, patientId, clock.instant());
        records.fill(row, instrument, sheet.answers(), command.sexForCutOff(), scored);
        assessments.persistAndFlush(row);
        outbox.append(OutgoingEvent.aboutPatient(
                "assessment-scored",
                row.id,
                patientId,
                clinicId,
                new AssessmentScored(
                        row.id,
                        patientId,
                        clinicId,
                        row.instrument,
                        row.instrumentVersion,
                        scored.total(),
                        scored.score(),
                        row.band,
                        row.takenAt)));
        audit.did("take-assessment", "assessment", row.id, patientId, instrument.id());
        GradedRisk risk = scored.risk();
        if (risk != null && risk.raises()) {
            risks.raise(patientId, clinicId, row.id, risk.ruleId(), risk.level());
        }
        answered.fire(new QuestionnaireAnswered(patientId));
        return guided(records.view(row), row);
    }

    /** Shows one assessment with its answers, which is audited. */
    @Transactional
    AssessmentView show(UUID patientId, UUID id) {
        patients.clinicOf(patientId);
        AssessmentEntity row = assessments.of(patientId, id).orElseThrow(() -> CommonProblem.notFound("assessment"));
        audit.read("assessment", id, patientId);
        return guided(records.detail(row), row);
    }

    /** With what to do in a crisis, where the patient reads an own answer that raised a risk. */
    private AssessmentView guided(AssessmentView view, AssessmentEntity row) {
        return currentActor.get().is(Roles.PATIENT) && records.raised(row)
                ? view.with(guidances.in(patients.languageOf(row.patientId)))
                : view;
    }

    @Transactional
    Page<AssessmentView> list(UUID patientId, @Nullable String instrument, int limit, @Nullable String cursor) {
        patients.clinicOf(patientId);
        audit.read("assessments", patientId, patientId);
        List<AssessmentEntity> rows = instrument == null
                ? listing.rows(assessments, "patientId = :patient", Map.of("patient", patientId), limit, cursor)
                : listing.rows(
                        assessments,
                        "patientId = :patient and instrument = :instrument",
                        Map.of("patient", patientId, "instrument", instrument),
                        limit,
                        cursor);
        return listing.page(rows, limit, row -> row.id, records::view);
    }

    private Instrument instrument(TakeAssessment command) {
        Instrument instrument = catalogue
                .find(command.instrument())
                .orElseThrow(
                        () -> refused("/instrument", "instrument-known", "must be an instrument of the catalogue"));
        if (instrument.version() != command.version()) {
            throw refused("/version", "version-in-use", "must be the version in use, " + instrument.version());
        }
        return instrument;
    }

    private static ProblemException refused(String pointer, String ruleId, String problem) {
        return ProblemException.of(CommonProblem.VALIDATION_FAILED)
                .error(pointer, problem)
                .reason(new Reason(ruleId, problem, null));
    }

    private static Scored score(Instrument instrument, AnswerSheet sheet, @Nullable Sex sex) {
        List<Fault> faults = new ArrayList<>(sheet.repeated());
        switch (ScoringPolicy.score(instrument, sheet.answers(), sex)) {
            case Refused refused -> faults.addAll(refused.faults());
            case Scored scored -> {
                if (faults.isEmpty()) {
                    return scored;
                }
            }
        }
        List<FieldError> errors = faults.stream().map(sheet::pointTo).toList();
        ProblemException refusal =
                ProblemException.of(IntakeProblem.ANSWERS_REFUSED).errors(errors);
        for (int index = 0; index < faults.size(); index++) {
            refusal.reason(
                    new Reason(faults.get(index).ruleId(), errors.get(index).problem(), instrument.source()));
        }
        throw refusal;
    }
}
