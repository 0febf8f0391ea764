package org.kapnet.intake.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.AssessmentView.ResultView;
import org.kapnet.intake.assessment.Scoring.Result;
import org.kapnet.intake.assessment.Scoring.Scored;
import org.kapnet.intake.vocabulary.WireNames;

/** Writes scored answers into rows and shows rows. */
@ApplicationScoped
class AssessmentRecords {

    private final InstrumentCatalogue catalogue;
    private final ObjectMapper json;

    AssessmentRecords(InstrumentCatalogue catalogue, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    void fill(
            AssessmentEntity row,
            Instrument instrument,
            Map<String, Integer> answers,
            @Nullable Sex sex,
            Scored scored) {
        row.instrument = instrument.id();
        row.instrumentVersion = instrument.version();
        row.answers = write(new TreeMap<>(answers));
        row.sexForCutOff = instrument.asksSex() ? WireNames.of(sex == null ? Sex.UNKNOWN : sex) : null;
        row.total = scored.total();
        row.band = scored.band();
        row.risk = scored.riskLevel();
        row.results = write(scored.results());
        row.prorated = scored.prorated();
    }

    /** A row as lists show it, without answers. */
    AssessmentView view(AssessmentEntity row) {
        return view(row, null);
    }

    /** A row with its answers. */
    AssessmentView detail(AssessmentEntity row) {
        return view(row, read(row.answers, new TypeReference<Map<String, Integer>>() {}));
    }

    private AssessmentView view(AssessmentEntity row, @Nullable Map<String, Integer> answers) {
        return new AssessmentView(
                row.id,
                row.patientId,
                row.instrument,
                row.instrumentVersion,
                row.total,
                row.total == null ? null : catalogue.of(row).scale().score(row.total),
                row.band,
                row.risk,
                read(row.results, new TypeReference<List<Result>>() {}).stream()
                        .map(result -> new ResultView(result.code(), result.met()))
                        .toList(),
                row.prorated,
                row.sexForCutOff == null ? null : WireNames.parse(Sex.class, row.sexForCutOff),
                row.takenAt,
                answers,
                null);
    }

    /** Whether the answers raised a risk, judged as when they were given. */
    boolean raised(AssessmentEntity row) {
        Map<String, Integer> answers = read(row.answers, new TypeReference<>() {});
        Sex sex = row.sexForCutOff == null ? null : WireNames.parse(Sex.class, row.sexForCutOff);
        return ScoringPolicy.score(catalogue.of(row), answers, sex) instanceof Scored scored
                && scored.risk() != null
                && scored.risk().raises();
    }

    /** A row as a screening reads it. */
    Assessments.Outcome outcome(AssessmentEntity row) {
        Set<String> reached = read(row.results, new TypeReference<List<Result>>() {}).stream()
                .filter(Result::met)
                .map(Result::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Assessments.Outcome(row.instrument, row.total, reached, row.takenAt);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("answers cannot be written: " + unwritable.getClass());
        }
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("answers cannot be read: " + unreadable.getClass());
        }
    }
}
