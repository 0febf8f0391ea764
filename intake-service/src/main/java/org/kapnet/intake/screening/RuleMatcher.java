package org.kapnet.intake.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.Criterion;
import org.kapnet.intake.protocol.Criterion.HasCondition;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.screening.ScreeningInputs.Medication;
import org.kapnet.intake.screening.ScreeningInputs.Pressure;
import org.kapnet.intake.screening.ScreeningInputs.Substance;

/** Tells whether a rule applies, and from which day its waiting time counts. */
final class RuleMatcher {

    private RuleMatcher() {}

    static Optional<LocalDate> match(EffectiveProtocol protocol, Rule rule, ScreeningInputs inputs) {
        List<String> routes = rule.routes();
        List<String> indications = rule.indications();
        if ((routes != null && !routes.contains(inputs.route()))
                || (indications != null && !indications.contains(inputs.indication()))) {
            return Optional.empty();
        }
        boolean holds =
                switch (rule.when()) {
                    case HasCondition condition ->
                        latestOccurrence(protocol, condition, inputs).isPresent();
                    case Criterion.Always ignored -> true;
                    case Criterion.UnclassifiedCondition ignored ->
                        inputs.conditions().stream()
                                .map(Condition::code)
                                .anyMatch(code -> !protocol.knowsCondition(code));
                    case Criterion.TakesMedication taken -> takes(protocol, taken.classes(), inputs);
                    case Criterion.UnclassifiedMedication ignored ->
                        inputs.medications().stream()
                                .anyMatch(medication ->
                                        classes(protocol, medication).findAny().isEmpty());
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
                    case Criterion.AdequateTrials trials ->
                        inputs.priorTrials().stream()
                                        .filter(trial -> trial.adequate()
                                                && !trials.exceptOutcomes().contains(trial.outcome()))
                                        .count()
                                < trials.below();
                };
        if (!holds) {
            return Optional.empty();
        }
        return rule.when() instanceof HasCondition condition
                ? latestOccurrence(protocol, condition, inputs)
                : Optional.of(inputs.asOf());
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
                .filter(condition -> criterion.codes().contains(condition.code())
                        && criterion.statuses().contains(condition.status()))
                .filter(condition ->
                        criterion.withinDays() == null || isWithin(criterion.withinDays(), condition, inputs.asOf()))
                .filter(condition -> criterion.olderThanDays() == null
                        || !isWithin(criterion.olderThanDays(), condition, inputs.asOf()))
                .map(condition -> Objects.requireNonNullElse(condition.occurredOn(), inputs.asOf()))
                .max(LocalDate::compareTo);
    }

    private static boolean isWithin(int days, Condition condition, LocalDate asOf) {
        LocalDate occurred = condition.occurredOn();
        return occurred == null
                ? condition.status().equals("current")
                : !occurred.plusDays(days).isBefore(asOf);
    }

    private static boolean takes(EffectiveProtocol protocol, List<String> wanted, ScreeningInputs inputs) {
        return inputs.medications().stream()
                .flatMap(medication -> classes(protocol, medication))
                .anyMatch(wanted::contains);
    }

    /** The classes that the lists know, and the one that was given with the medicine. */
    private static Stream<String> classes(EffectiveProtocol protocol, Medication medication) {
        Stream<String> listed = protocol.classesOf(medication.name(), medication.rxnormCode()).stream();
        return medication.medicationClass() == null
                ? listed
                : Stream.concat(listed, Stream.of(medication.medicationClass()));
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
