package org.kapnet.intake.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.screening.Criterion.HasCondition;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.screening.ScreeningInputs.Medication;
import org.kapnet.intake.screening.ScreeningInputs.Pressure;
import org.kapnet.intake.screening.ScreeningInputs.Substance;
import org.kapnet.intake.screening.ScreeningProtocol.Rule;

/** Tells whether a rule applies, and from which day its waiting time counts. */
final class RuleMatcher {

    private RuleMatcher() {}

    static Optional<LocalDate> match(ScreeningProtocol protocol, Rule rule, ScreeningInputs inputs) {
        List<String> routes = rule.routes();
        List<String> indications = rule.indications();
        if ((routes != null && !routes.contains(inputs.route()))
                || (indications != null && !indications.contains(inputs.indication()))) {
            return Optional.empty();
        }
        boolean holds =
                switch (rule.when()) {
                    case HasCondition condition ->
                        latestOccurrence(condition, inputs).isPresent();
                    case Criterion.Always ignored -> true;
                    case Criterion.UnclassifiedCondition ignored -> {
                        Set<String> known = protocol.knownConditions();
                        yield inputs.conditions().stream().map(Condition::code).anyMatch(code -> !known.contains(code));
                    }
                    case Criterion.TakesMedication taken ->
                        inputs.medications().stream()
                                .flatMap(medication -> classes(protocol, medication))
                                .anyMatch(taken.classes()::contains);
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
                ? latestOccurrence(condition, inputs)
                : Optional.of(inputs.asOf());
    }

    /** The latest day on which the condition occurred, taken as the day of the screening where nobody knows. */
    private static Optional<LocalDate> latestOccurrence(HasCondition criterion, ScreeningInputs inputs) {
        return inputs.conditions().stream()
                .filter(condition -> criterion.codes().contains(condition.code())
                        && criterion.statuses().contains(condition.status()))
                .filter(condition -> recent(criterion, condition, inputs.asOf()))
                .map(condition -> Objects.requireNonNullElse(condition.occurredOn(), inputs.asOf()))
                .max(LocalDate::compareTo);
    }

    private static boolean recent(HasCondition criterion, Condition condition, LocalDate asOf) {
        Integer days = criterion.withinDays();
        if (days == null) {
            return true;
        }
        LocalDate occurred = condition.occurredOn();
        return occurred == null
                ? condition.status().equals("current")
                : !occurred.plusDays(days).isBefore(asOf);
    }

    private static Stream<String> classes(ScreeningProtocol protocol, Medication medication) {
        Stream<String> byName = protocol.medicationClasses().entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(name ->
                                medication.name().toLowerCase(Locale.ROOT).contains(name)))
                .map(Map.Entry::getKey);
        return medication.medicationClass() == null
                ? byName
                : Stream.concat(byName, Stream.of(medication.medicationClass()));
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
                        || pressure.diastolicMmHg() >= limit.diastolicAtLeast());
    }
}
