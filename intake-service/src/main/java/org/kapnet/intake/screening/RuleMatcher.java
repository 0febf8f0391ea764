package org.kapnet.intake.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.Criterion;
import org.kapnet.intake.protocol.Criterion.HasCondition;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.screening.ScreeningInputs.Answered;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.screening.ScreeningInputs.Pressure;
import org.kapnet.intake.screening.ScreeningInputs.Substance;
import org.kapnet.intake.screening.ScreeningInputs.Trial;

/** Tells whether a rule applies, and from which day its waiting time counts. */
final class RuleMatcher {

    private RuleMatcher() {}

    static Optional<LocalDate> match(EffectiveProtocol protocol, Rule rule, ScreeningInputs inputs) {
        List<String> routes = rule.routes();
        List<String> treated = concerned(rule, inputs);
        if ((routes != null && !routes.contains(inputs.route())) || treated.isEmpty()) {
            return Optional.empty();
        }
        boolean holds =
                switch (rule.when()) {
                    case HasCondition condition ->
                        latestOccurrence(protocol, condition, inputs).isPresent();
                    case Criterion.Always ignored -> true;
                    case Criterion.UnclassifiedCondition ignored ->
                        inputs.conditions().stream()
                                .anyMatch(condition -> !protocol.knowsCondition(condition.code(), condition.status()));
                    case Criterion.TakesMedication taken -> takes(protocol, taken.classes(), inputs);
                    case Criterion.UnclassifiedMedication ignored ->
                        inputs.medications().stream()
                                .anyMatch(medication -> !protocol.knowsMedicine(
                                        medication.name(), medication.rxnormCode(), medication.medicationClass()));
                    case Criterion.UsesSubstance used ->
                        inputs.substances().stream().anyMatch(substance -> matches(used, substance));
                    case Criterion.Age age ->
                        (age.below() != null && inputs.ageYears() < age.below())
                                || (age.atLeast() != null && inputs.ageYears() >= age.atLeast());
                    case Criterion.Pregnancy pregnancy -> pregnancy.statuses().contains(inputs.pregnancy());
                    case Criterion.Breastfeeding ignored -> inputs.breastfeeding();
                    case Criterion.PressureAtLeast limit -> reaches(limit, inputs.pressure());
                    case Criterion.SuicideRisk risk -> risk.levels().contains(inputs.suicideRisk());
                    case Criterion.SelfHarmThoughts ignored -> inputs.selfHarmThoughts();
                    case Criterion.AdequateTrials trials -> failed(protocol, trials, inputs) < trials.below();
                    case Criterion.AssessmentResult result ->
                        inputs.answered().stream().anyMatch(answered -> matches(result, answered));
                    case Criterion.MissingDiagnosis ignored -> lacksDiagnosis(protocol, treated, inputs);
                };
        if (!holds) {
            return Optional.empty();
        }
        return rule.when() instanceof HasCondition condition
                ? latestOccurrence(protocol, condition, inputs)
                : Optional.of(inputs.asOf());
    }

    /** Those of the indications that the rule holds for; any of them is enough for it. */
    private static List<String> concerned(Rule rule, ScreeningInputs inputs) {
        List<String> only = rule.indications();
        return only == null
                ? inputs.everyIndication()
                : inputs.everyIndication().stream().filter(only::contains).toList();
    }

    /** The latest day on which the condition occurred, taken as the day of the screening where nobody knows. */
    private static Optional<LocalDate> latestOccurrence(
            EffectiveProtocol protocol, HasCondition criterion, ScreeningInputs inputs) {
        List<String> unless = criterion.unlessTaking();
        List<String> whileTaking = criterion.whileTaking();
        if ((unless != null && takes(protocol, unless, inputs))
                || (whileTaking != null && !takes(protocol, whileTaking, inputs))) {
            return Optional.empty();
        }
        return inputs.conditions().stream()
                .filter(condition -> isOneOf(protocol, criterion.codes(), condition)
                        && criterion.statuses().contains(condition.status()))
                .filter(condition ->
                        criterion.withinDays() == null || isWithin(criterion.withinDays(), condition, inputs.asOf()))
                .filter(condition -> criterion.olderThanDays() == null
                        || !isWithin(criterion.olderThanDays(), condition, inputs.asOf()))
                .map(condition -> Objects.requireNonNullElse(condition.occurredOn(), inputs.asOf()))
                .max(LocalDate::compareTo);
    }

    /** By the word as it was written, or by the rules' spelling of it. */
    private static boolean isOneOf(EffectiveProtocol protocol, List<String> codes, Condition condition) {
        return codes.contains(condition.code()) || codes.contains(protocol.condition(condition.code()));
    }

    /** Whether one of the indications has none of the current diagnoses that stand for it. */
    private static boolean lacksDiagnosis(EffectiveProtocol protocol, List<String> treated, ScreeningInputs inputs) {
        return treated.stream()
                .map(protocol::diagnosesOf)
                .filter(diagnoses -> !diagnoses.isEmpty())
                .anyMatch(diagnoses -> inputs.conditions().stream()
                        .noneMatch(condition ->
                                condition.status().equals("current") && isOneOf(protocol, diagnoses, condition)));
    }

    /** The adequate trials that count; what was tried is not known of inputs from before version 3. */
    private static long failed(EffectiveProtocol protocol, Criterion.AdequateTrials criterion, ScreeningInputs inputs) {
        List<Trial> trials = inputs.priorTrials().stream()
                .filter(trial -> trial.adequate() && !criterion.exceptOutcomes().contains(trial.outcome()))
                .toList();
        if (!criterion.countsTreatments()) {
            return trials.size();
        }
        List<String> named =
                trials.stream().map(Trial::treatment).filter(Objects::nonNull).toList();
        return trials.size()
                - named.size()
                + named.stream().map(protocol::treatment).distinct().count();
    }

    private static boolean matches(Criterion.AssessmentResult wanted, Answered answered) {
        Integer total = answered.total();
        return wanted.instrument().equals(answered.instrument())
                && (wanted.atLeast() == null || (total != null && total >= wanted.atLeast()))
                && (wanted.below() == null || (total != null && total < wanted.below()))
                && (wanted.code() == null || answered.reached().contains(wanted.code()));
    }

    private static boolean isWithin(int days, Condition condition, LocalDate asOf) {
        LocalDate occurred = condition.occurredOn();
        return occurred == null
                ? condition.status().equals("current")
                : !occurred.plusDays(days).isBefore(asOf);
    }

    private static boolean takes(EffectiveProtocol protocol, List<String> wanted, ScreeningInputs inputs) {
        return inputs.medications().stream()
                .map(medication ->
                        protocol.classesOf(medication.name(), medication.rxnormCode(), medication.medicationClass()))
                .anyMatch(classes -> wanted.stream().anyMatch(classes::contains));
    }

    private static boolean matches(Criterion.UsesSubstance used, Substance substance) {
        List<String> only = used.substances();
        List<String> except = used.exceptSubstances();
        return used.statuses().contains(substance.status())
                && (only == null || only.contains(substance.substance()))
                && (except == null || !except.contains(substance.substance()));
    }

    private static boolean reaches(Criterion.PressureAtLeast limit, @Nullable Pressure pressure) {
        return pressure != null
                && (pressure.systolicMmHg() >= limit.systolicAtLeast()
                        || pressure.diastolicMmHg() >= limit.diastolicAtLeast())
                && (limit.systolicBelow() == null || pressure.systolicMmHg() < limit.systolicBelow())
                && (limit.diastolicBelow() == null || pressure.diastolicMmHg() < limit.diastolicBelow());
    }
}
