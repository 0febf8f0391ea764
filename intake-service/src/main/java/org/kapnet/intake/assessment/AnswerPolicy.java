package org.kapnet.intake.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.Instrument.Answered;
import org.kapnet.intake.assessment.Instrument.Count;
import org.kapnet.intake.assessment.Instrument.Item;
import org.kapnet.intake.assessment.Instrument.Prorating;
import org.kapnet.intake.assessment.Scoring.Fault;

/** Whether answers are those that an instrument asks for: exactly its items, each once, in range, by its branches. */
final class AnswerPolicy {

    private AnswerPolicy() {}

    /** Every deviation from the instrument; empty when the answers can be scored. */
    static List<Fault> faults(Instrument instrument, Map<String, Integer> answers, @Nullable Sex sex) {
        List<Fault> faults = new ArrayList<>();
        answers.keySet().stream()
                .filter(code -> instrument.item(code).isEmpty())
                .sorted()
                .forEach(code -> faults.add(new Fault("item-unknown", code, "is no item of " + instrument.id())));
        Set<String> missing = missing(instrument, answers);
        boolean filledIn = canBeFilledIn(instrument, missing);
        for (Item item : instrument.items()) {
            Integer answer = answers.get(item.code());
            if (answer == null) {
                if (missing.contains(item.code()) && !filledIn) {
                    faults.add(new Fault("item-missing", item.code(), "is missing"));
                }
            } else if (!asked(item, answers)) {
                faults.add(new Fault("item-not-asked", item.code(), "is not asked after the earlier answers"));
            } else if (answer < item.minimum() || answer > item.maximum()) {
                faults.add(new Fault(
                        "item-out-of-range",
                        item.code(),
                        "must lie between " + item.minimum() + " and " + item.maximum()));
            }
        }
        if (sex != null && !instrument.asksSex()) {
            faults.add(new Fault("sex-not-asked", null, "is not asked by " + instrument.id()));
        }
        return List.copyOf(faults);
    }

    static boolean holds(Answered answered, Map<String, Integer> answers) {
        Integer value = answers.get(answered.item());
        return value != null && value >= answered.atLeast();
    }

    private static Set<String> missing(Instrument instrument, Map<String, Integer> answers) {
        return instrument.items().stream()
                .filter(item -> !item.optional() && asked(item, answers) && !answers.containsKey(item.code()))
                .map(Item::code)
                .collect(Collectors.toSet());
    }

    /** Whether the branches lead to an item. */
    static boolean asked(Item item, Map<String, Integer> answers) {
        Answered condition = item.askedWhen();
        return condition == null || holds(condition, answers);
    }

    /** An answer that a risk or a criterion is read from is never filled in, however few are missing. */
    private static boolean canBeFilledIn(Instrument instrument, Set<String> missing) {
        Prorating prorating = instrument.scoring().prorating();
        if (prorating == null || !prorating.enabled() || missing.size() > prorating.maximumMissing()) {
            return false;
        }
        Stream<String> risky = instrument.riskRules().stream()
                .flatMap(rule -> rule.anyOf().stream())
                .flatMap(pattern -> pattern.allOf().stream())
                .map(Answered::item);
        Stream<String> counted = instrument.criteria().stream()
                .flatMap(criterion -> criterion.allOf().stream())
                .map(Count::items)
                .flatMap(List::stream);
        return Stream.concat(risky, counted).noneMatch(missing::contains)
                && missing.stream().allMatch(code -> instrument.scoredItems().stream()
                        .anyMatch(item -> item.code().equals(code)));
    }
}
