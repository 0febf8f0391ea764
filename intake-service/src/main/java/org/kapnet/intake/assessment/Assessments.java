package org.kapnet.intake.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.Scoring.RaisedRisk;
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
    private final ObjectMapper json;
    private final Clock clock;

    Assessments(
            AssessmentRepository assessments,
            InstrumentCatalogue catalogue,
            Patients patients,
            Risks risks,
            Listing listing,
            Outbox outbox,
            Audit audit,
            ObjectMapper json,
            Clock clock) {
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.patients = patients;
        this.risks = risks;
        this.listing = listing;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The newest result of an instrument, as far as a screening reads it. */
    public record Result(String instrument, String risk, Instant takenAt) {}

    /** The newest result of a patient who is in reach. */
    @Transactional
    public Optional<Result> newest(UUID patientId, String instrument) {
        return assessments.newest(patientId, instrument).map(row -> new Result(row.instrument, row.risk, row.takenAt));
    }

    @Transactional
    AssessmentEntity take(UUID patientId, TakeAssessment command) {
        UUID clinicId = patients.clinicOf(patientId);
        Instrument instrument = instrument(command);
        Map<String, Integer> answers = answers(command);
        Scored scored =
                switch (ScoringPolicy.score(instrument, answers)) {
                    case Scored complete -> complete;
                    case Refused refused -> throw refusal(refused);
                };
        Instant now = clock.instant();
        AssessmentEntity row = new AssessmentEntity(Ids.next(), clinicId, patientId, now);
        row.instrument = instrument.id();
        row.instrumentVersion = instrument.version();
        row.answers = write(answers);
        row.total = scored.total();
        row.band = scored.band();
        row.risk = scored.riskLevel();
        assessments.persistAndFlush(row);
        outbox.append(OutgoingEvent.aboutPatient(
                "assessment-scored",
                row.id,
                patientId,
                clinicId,
                new AssessmentScored(
                        row.id, patientId, clinicId, row.instrument, row.instrumentVersion, row.total, row.band, now)));
        audit.did("take-assessment", "assessment", row.id, patientId, instrument.id());
        RaisedRisk risk = scored.risk();
        if (risk != null) {
            risks.raise(patientId, clinicId, row.id, risk.ruleId(), risk.level());
        }
        return row;
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
        return listing.page(rows, limit, row -> row.id, AssessmentView::of);
    }

    private Instrument instrument(TakeAssessment command) {
        Instrument instrument = catalogue.find(command.instrument()).orElseThrow(() -> ProblemException.of(
                        CommonProblem.VALIDATION_FAILED)
                .error("/instrument", "must be an instrument of the catalogue"));
        if (instrument.version() != command.version()) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/version", "must be the version in use, " + instrument.version());
        }
        return instrument;
    }

    private static Map<String, Integer> answers(TakeAssessment command) {
        Map<String, Integer> answers = new TreeMap<>();
        List<FieldError> twice = new ArrayList<>();
        for (int index = 0; index < command.answers().size(); index++) {
            TakeAssessment.Answer answer = command.answers().get(index);
            if (answers.put(answer.item(), answer.value()) != null) {
                twice.add(new FieldError("/answers/" + index + "/item", "is answered twice"));
            }
        }
        if (!twice.isEmpty()) {
            throw ProblemException.of(IntakeProblem.ANSWERS_REFUSED).errors(twice);
        }
        return answers;
    }

    private static ProblemException refusal(Refused refused) {
        return ProblemException.of(IntakeProblem.ANSWERS_REFUSED)
                .errors(refused.faults().stream()
                        .map(fault -> new FieldError("/answers", fault.item() + " " + fault.problem()))
                        .toList());
    }

    private String write(Map<String, Integer> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("answers cannot be written: " + unwritable.getClass());
        }
    }
}
