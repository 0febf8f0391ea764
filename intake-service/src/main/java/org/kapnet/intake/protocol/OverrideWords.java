package org.kapnet.intake.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.RiskLevels;
import org.kapnet.intake.history.RecordHistory;
import org.kapnet.intake.history.RecordHistory.ConditionStatus;
import org.kapnet.intake.history.RecordHistory.Pregnancy;
import org.kapnet.intake.history.RecordHistory.SubstanceStatus;
import org.kapnet.intake.protocol.Criterion.UsesSubstance;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.problem.FieldError;

/**
 * The words that a clinic's rule may look for. A rule with a mistyped word would be accepted and never apply, so every
 * word is one of the network's, or one that the override says it introduces.
 */
final class OverrideWords {

    private final Set<String> conditions;
    private final Set<String> classes;
    private final Set<String> substances;
    private final Set<String> outcomes;
    private final Function<String, Optional<Set<String>>> results;

    /**
     * @param own conditions, substances and outcomes that the override introduces
     * @param results the cut-offs and criteria of an instrument; empty where the catalogue does not have it
     */
    OverrideWords(
            ScreeningProtocol floor,
            Set<String> medicineClasses,
            Collection<String> own,
            Function<String, Optional<Set<String>>> results) {
        this.results = results;
        conditions = union(floor.knownConditions().stream(), own);
        classes = medicineClasses;
        substances = union(
                of(floor, UsesSubstance.class)
                        .flatMap(criterion -> Stream.of(criterion.substances(), criterion.exceptSubstances()))
                        .filter(Objects::nonNull)
                        .flatMap(Collection::stream),
                own);
        outcomes = union(RecordHistory.TRIAL_OUTCOMES.stream(), own);
    }

    /** Every word of a criterion that nothing can match, by its pointer. */
    List<FieldError> faults(String pointer, CriterionDocument when) {
        List<FieldError> faults = new ArrayList<>();
        check(faults, pointer + "/codes", when.codes(), conditions);
        check(faults, pointer + "/statuses", when.statuses(), statuses(when.kind()));
        check(faults, pointer + "/unlessTaking", when.unlessTaking(), classes);
        check(faults, pointer + "/whileTaking", when.whileTaking(), classes);
        check(faults, pointer + "/classes", when.classes(), classes);
        check(faults, pointer + "/substances", when.substances(), substances);
        check(faults, pointer + "/exceptSubstances", when.exceptSubstances(), substances);
        check(faults, pointer + "/levels", when.levels(), Set.copyOf(RiskLevels.RISING));
        check(faults, pointer + "/exceptOutcomes", when.exceptOutcomes(), outcomes);
        if (when.instrument() != null) {
            Optional<Set<String>> known = results.apply(when.instrument());
            if (known.isEmpty()) {
                faults.add(new FieldError(pointer + "/instrument", "must be an instrument of the catalogue"));
            } else if (when.code() != null && !known.get().contains(when.code())) {
                faults.add(new FieldError(pointer + "/code", "must be a cut-off or criterion of the instrument"));
            }
        }
        return faults;
    }

    private static void check(
            List<FieldError> faults, String pointer, @Nullable List<String> words, Set<String> known) {
        if (words == null) {
            return;
        }
        for (int index = 0; index < words.size(); index++) {
            if (!known.contains(words.get(index))) {
                faults.add(new FieldError(pointer + "/" + index, "is no word that this kind of rule can find"));
            }
        }
    }

    private static Set<String> statuses(CriterionDocument.Kind kind) {
        return switch (kind) {
            case CONDITION -> spellings(ConditionStatus.values());
            case SUBSTANCE -> spellings(SubstanceStatus.values());
            case PREGNANCY -> spellings(Pregnancy.values());
            default -> Set.of();
        };
    }

    private static Set<String> spellings(Enum<?>[] words) {
        return Arrays.stream(words).map(WireNames::of).collect(Collectors.toSet());
    }

    private static <C extends Criterion> Stream<C> of(ScreeningProtocol floor, Class<C> kind) {
        return floor.rules().stream()
                .map(ScreeningProtocol.Rule::when)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Set<String> union(Stream<String> network, Collection<String> own) {
        Set<String> all = network.collect(Collectors.toCollection(HashSet::new));
        all.addAll(own);
        return all;
    }
}
