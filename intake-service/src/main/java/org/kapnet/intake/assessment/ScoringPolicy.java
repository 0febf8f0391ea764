package org.kapnet.intake.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapnet.intake.assessment.Instrument.Answered;
import org.kapnet.intake.assessment.Instrument.Band;
import org.kapnet.intake.assessment.Instrument.Item;
import org.kapnet.intake.assessment.Instrument.RiskRule;
import org.kapnet.intake.assessment.Scoring.ItemFault;
import org.kapnet.intake.assessment.Scoring.RaisedRisk;
import org.kapnet.intake.assessment.Scoring.Refused;
import org.kapnet.intake.assessment.Scoring.Scored;

/**
 * Scores answers exactly as the instrument says, or names every item that is missing, unknown, not to be asked or out
 * of range.
 */
final class ScoringPolicy {

    private ScoringPolicy() {}

    /** Scores {@code answers}, by item code. */
    static Scoring score(Instrument instrument, Map<String, Integer> answers) {
        List<ItemFault> faults = faults(instrument, answers);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        Optional<RaisedRisk> risk = risk(instrument, answers);
        if (!instrument.scored()) {
            return new Scored(null, risk.map(RaisedRisk::level).orElse("none"), risk.orElse(null));
        }
        int total = instrument.items().stream()
                .filter(item -> !item.unscored())
                .mapToInt(item -> answers.getOrDefault(item.code(), 0))
                .sum();
        return new Scored(total, band(instrument, total), risk.orElse(null));
    }

    private static List<ItemFault> faults(Instrument instrument, Map<String, Integer> answers) {
        List<ItemFault> faults = new ArrayList<>();
        answers.keySet().stream()
                .filter(code -> instrument.item(code).isEmpty())
                .sorted()
                .forEach(code -> faults.add(new ItemFault(code, "is no item of " + instrument.id())));
        for (Item item : instrument.items()) {
            Integer answer = answers.get(item.code());
            Answered condition = item.askedWhen();
            boolean asked = condition == null || holds(condition, answers);
            if (answer == null) {
                if (asked && !item.optional()) {
                    faults.add(new ItemFault(item.code(), "is missing"));
                }
            } else if (!asked) {
                faults.add(new ItemFault(item.code(), "is not asked after the answer to " + condition.item()));
            } else if (answer < item.minimum() || answer > item.maximum()) {
                faults.add(new ItemFault(item.code(), "must lie between " + item.minimum() + " and " + item.maximum()));
            }
        }
        return List.copyOf(faults);
    }

    private static Optional<RaisedRisk> risk(Instrument instrument, Map<String, Integer> answers) {
        return instrument.riskRules().stream()
                .filter(rule -> holds(rule, answers))
                .findFirst()
                .map(rule -> new RaisedRisk(rule.ruleId(), rule.level()));
    }

    private static boolean holds(RiskRule rule, Map<String, Integer> answers) {
        return rule.anyOf().stream()
                .anyMatch(pattern -> pattern.allOf().stream().allMatch(answered -> holds(answered, answers)));
    }

    private static boolean holds(Answered answered, Map<String, Integer> answers) {
        Integer value = answers.get(answered.item());
        return value != null && value >= answered.atLeast();
    }

    private static String band(Instrument instrument, int total) {
        return instrument.bands().stream()
                .filter(band -> band.from() <= total && total <= band.to())
                .map(Band::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(instrument.id() + " has no band for " + total));
    }
}
