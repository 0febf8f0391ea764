package org.kapnet.intake.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.Assessments;
import org.kapnet.intake.assessment.Assessments.Result;
import org.kapnet.intake.assessment.RiskOnFile;
import org.kapnet.intake.history.Histories;
import org.kapnet.intake.history.RecordHistory;
import org.kapnet.intake.patient.PatientRecord;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.ScreeningProtocol.RequiredAssessment;
import org.kapnet.intake.screening.ScreeningInputs.Answered;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.screening.ScreeningInputs.Medication;
import org.kapnet.intake.screening.ScreeningInputs.Pressure;
import org.kapnet.intake.screening.ScreeningInputs.Substance;
import org.kapnet.intake.screening.ScreeningInputs.Trial;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;

/** Gathers what a screening depends on, or names everything that is missing or too old. */
@ApplicationScoped
class InputsCollector {

    private static final String SUICIDE_SCREENER = "c-ssrs-screener";

    private final Histories histories;
    private final Assessments assessments;

    InputsCollector(Histories histories, Assessments assessments) {
        this.histories = histories;
        this.assessments = assessments;
    }

    /**
     * The inputs of a screening now.
     *
     * @throws ProblemException {@code screening-incomplete} with every gap
     */
    ScreeningInputs collect(
            EffectiveProtocol protocol, PatientRecord patient, Indications indications, Route route, Instant now) {
        List<Reason> gaps = new ArrayList<>();
        Optional<ScreeningInputs> inputs = gather(protocol, patient, indications, route, now, gaps);
        if (inputs.isEmpty() || !gaps.isEmpty()) {
            throw ProblemException.of(IntakeProblem.SCREENING_INCOMPLETE).reasons(gaps);
        }
        return inputs.get();
    }

    /** The newest that is known, however old and incomplete; empty without a history. */
    Optional<ScreeningInputs> newest(
            EffectiveProtocol protocol, PatientRecord patient, Indications indications, Route route, Instant now) {
        return gather(protocol, patient, indications, route, now, new ArrayList<>());
    }

    /** Everything that is missing or too old for a screening now; empty where nothing is. */
    List<Reason> gaps(
            EffectiveProtocol protocol, PatientRecord patient, Indications indications, Route route, Instant now) {
        List<Reason> gaps = new ArrayList<>();
        gather(protocol, patient, indications, route, now, gaps);
        return gaps;
    }

    private Optional<ScreeningInputs> gather(
            EffectiveProtocol protocol,
            PatientRecord patient,
            Indications indications,
            Route route,
            Instant now,
            List<Reason> gaps) {
        Optional<RecordHistory> history = history(protocol, patient, now, gaps);
        Instant since = now.minus(Duration.ofDays(protocol.riskLookBackDays()));
        Optional<Result> screener = Optional.empty();
        List<Result> others = new ArrayList<>();
        for (RequiredAssessment required : protocol.requiredAssessments(indications.words())) {
            Optional<Result> result = assessment(required, patient, since, now, gaps);
            if (required.instrument().equals(SUICIDE_SCREENER)) {
                screener = result;
            } else {
                result.ifPresent(others::add);
            }
        }
        screener.ifPresent(asked -> addThoughtsSince(asked, others, gaps));
        if (history.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(inputs(
                patient,
                history.get(),
                indications,
                route,
                patient.dayOf(now),
                screener.map(Result::onFile),
                others.stream().anyMatch(found -> !found.risk().equals("none")),
                results(protocol, patient, now)));
    }

    /** Whoever told of thoughts of self-harm is asked by the screener after that, even where a later form is calm. */
    private static void addThoughtsSince(Result screener, List<Result> others, List<Reason> gaps) {
        others.stream()
                .filter(found -> {
                    Instant told = found.onFile().lastAt();
                    return told != null && told.isAfter(screener.onFile().askedAt());
                })
                .forEach(found -> gaps.add(new Reason(
                        "c-ssrs-older-than-thoughts-of-self-harm",
                        "The " + found.instrument() + " told of thoughts of self-harm after the last "
                                + SUICIDE_SCREENER + ", which has to be answered again.",
                        null)));
    }

    private List<Answered> results(EffectiveProtocol protocol, PatientRecord patient, Instant now) {
        Instant since = now.minus(Duration.ofDays(protocol.resultLookBackDays()));
        return assessments.results(patient.id(), protocol.instrumentsWithRules(), since).stream()
                .map(found -> new Answered(
                        found.instrument(), found.total(), found.reached(), patient.dayOf(found.takenAt())))
                .toList();
    }

    private Optional<RecordHistory> history(
            EffectiveProtocol protocol, PatientRecord patient, Instant now, List<Reason> gaps) {
        Optional<Histories.Recorded> recorded = histories.of(patient.id());
        if (recorded.isEmpty()) {
            gaps.add(new Reason("history-missing", "No health history is recorded.", null));
        } else if (isOlder(recorded.get().recordedAt(), protocol.historyMaximumAgeDays(), now)) {
            gaps.add(new Reason(
                    "history-too-old",
                    "The health history is older than " + protocol.historyMaximumAgeDays() + " days.",
                    null));
        }
        return recorded.map(Histories.Recorded::history);
    }

    /** Whether the newest answer is recent enough; the risk is that of all answers since {@code since}. */
    private Optional<Result> assessment(
            RequiredAssessment required, PatientRecord patient, Instant since, Instant now, List<Reason> gaps) {
        Optional<Result> result = assessments.newest(patient.id(), required.instrument(), since);
        if (result.isEmpty()) {
            gaps.add(new Reason("assessment-missing", "No " + required.instrument() + " has been answered.", null));
        } else if (isOlder(result.get().takenAt(), required.maximumAgeDays(), now)) {
            gaps.add(new Reason(
                    "assessment-too-old",
                    "The " + required.instrument() + " is older than " + required.maximumAgeDays() + " days.",
                    null));
        }
        return result;
    }

    private static boolean isOlder(Instant moment, int days, Instant now) {
        return moment.isBefore(now.minus(Duration.ofDays(days)));
    }

    private static ScreeningInputs inputs(
            PatientRecord patient,
            RecordHistory history,
            Indications indications,
            Route route,
            LocalDate today,
            Optional<RiskOnFile> risk,
            boolean selfHarmThoughts,
            List<Answered> results) {
        return new ScreeningInputs(
                today,
                patient.ageOn(today),
                WireNames.of(indications.main()),
                WireNames.of(route),
                history.conditions().stream()
                        .map(condition -> new Condition(
                                condition.code(), WireNames.of(condition.status()), condition.occurredOn()))
                        .toList(),
                history.medications().stream()
                        .map(medication -> new Medication(
                                medication.name().strip().toLowerCase(Locale.ROOT),
                                medication.medicationClass(),
                                medication.rxnormCode()))
                        .toList(),
                history.priorTrials().stream()
                        .map(trial -> new Trial(
                                trial.adequate(),
                                trial.outcome(),
                                trial.treatment().strip().toLowerCase(Locale.ROOT)))
                        .toList(),
                history.substances().stream()
                        .map(substance -> new Substance(
                                substance.substance(), WireNames.of(substance.status()), substance.lastUsedMonthsAgo()))
                        .toList(),
                WireNames.of(history.pregnancy()),
                history.breastfeeding(),
                pressure(history.readings()),
                risk.map(RiskOnFile::gravest).orElse("none"),
                selfHarmThoughts,
                risk.map(RiskOnFile::gravestAt).orElse(null),
                results,
                indications.furtherWords());
    }

    private static @Nullable Pressure pressure(RecordHistory.@Nullable Readings readings) {
        return readings == null ? null : new Pressure(readings.systolicMmHg(), readings.diastolicMmHg());
    }
}
