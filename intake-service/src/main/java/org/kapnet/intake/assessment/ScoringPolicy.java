package org.kapnet.intake.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.Instrument.Band;
import org.kapnet.intake.assessment.Instrument.Count;
import org.kapnet.intake.assessment.Instrument.CutOff;
import org.kapnet.intake.assessment.Instrument.Item;
import org.kapnet.intake.assessment.Instrument.RiskRule;
import org.kapnet.intake.assessment.Scoring.Fault;
import org.kapnet.intake.assessment.Scoring.GradedRisk;
import org.kapnet.intake.assessment.Scoring.Refused;
import org.kapnet.intake.assessment.Scoring.Result;
import org.kapnet.intake.assessment.Scoring.Scored;

/** Scores answers exactly as the instrument says, or names every deviation from it. */
final class ScoringPolicy {

    private ScoringPolicy() {}

    /**
     * Scores {@code answers}, by item code.
     *
     * @param sex for cut-offs that depend on it; null when it was not given, which counts as unknown
     */
    static Scoring score(Instrument instrument, Map<String, Integer> answers, @Nullable Sex sex) {
        List<Fault> faults = AnswerPolicy.faults(instrument, answers, sex);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        GradedRisk risk = risk(instrument, answers).orElse(null);
        List<Item> due = instrument.scoredItems().stream()
                .filter(item -> AnswerPolicy.asked(item, answers))
                .toList();
        List<Item> answered =
                due.stream().filter(item -> answers.containsKey(item.code())).toList();
        if (answered.isEmpty()) {
            String level = risk == null ? "none" : risk.level();
            return new Scored(
                    null, null, level, risk, criteria(instrument, answers).toList(), false);
        }
        boolean prorated = answered.size() < due.size();
        int total = total(due.size(), answered, answers);
        List<Result> results = Stream.concat(
                        cutOffs(instrument, total, Objects.requireNonNullElse(sex, Sex.UNKNOWN)),
                        criteria(instrument, answers))
                .toList();
        return new Scored(total, instrument.scale().score(total), band(instrument, total), risk, results, prorated);
    }

    /** The sum, or the mean of what was answered times the number of items, rounded half up. */
    private static int total(int due, List<Item> answered, Map<String, Integer> answers) {
        int sum = answered.stream()
                .mapToInt(item -> item.points(Objects.requireNonNull(answers.get(item.code()))))
                .sum();
        return Math.floorDiv(2 * sum * due + answered.size(), 2 * answered.size());
    }

    private static Optional<GradedRisk> risk(Instrument instrument, Map<String, Integer> answers) {
        return instrument.riskRules().stream()
                .filter(rule -> holds(rule, answers))
                .findFirst()
                .map(rule -> new GradedRisk(rule.ruleId(), rule.level(), rule.raises()));
    }

    private static boolean holds(RiskRule rule, Map<String, Integer> answers) {
        return rule.anyOf().stream().anyMatch(pattern -> pattern.allOf().stream()
                .allMatch(answered -> AnswerPolicy.holds(answered, answers)));
    }

    private static Stream<Result> cutOffs(Instrument instrument, int total, Sex sex) {
        return instrument.cutOffs().stream()
                .filter(cutOff -> cutOff.sex() == null || cutOff.sex() == sex)
                .map(cutOff -> new Result(cutOff.code(), reaches(instrument.scale(), cutOff, total)));
    }

    private static boolean reaches(Scale scale, CutOff cutOff, int total) {
        Integer atLeast = cutOff.atLeast();
        Integer atMost = cutOff.atMost();
        return (atLeast == null || scale.compare(total, atLeast) >= 0)
                && (atMost == null || scale.compare(total, atMost) <= 0);
    }

    private static Stream<Result> criteria(Instrument instrument, Map<String, Integer> answers) {
        return instrument.criteria().stream()
                .map(criterion -> new Result(
                        criterion.code(), criterion.allOf().stream().allMatch(count -> holds(count, answers))));
    }

    private static boolean holds(Count count, Map<String, Integer> answers) {
        return count.items().stream()
                        .filter(item -> AnswerPolicy.holds(new Instrument.Answered(item, count.atLeast()), answers))
                        .count()
                >= count.count();
    }

    private static String band(Instrument instrument, int total) {
        int score = instrument.scale().wholeScore(total);
        return instrument.bands().stream()
                .filter(band -> band.from() <= score && score <= band.to())
                .map(Band::code)
                .findFirst()
                .orElse(Scored.UNBANDED);
    }
}
