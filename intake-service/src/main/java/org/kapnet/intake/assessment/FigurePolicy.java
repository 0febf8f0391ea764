package org.kapnet.intake.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.Instrument.Answered;
import org.kapnet.intake.assessment.Instrument.Band;
import org.kapnet.intake.assessment.Instrument.ChangeRule;
import org.kapnet.intake.assessment.Instrument.Count;
import org.kapnet.intake.assessment.Instrument.CutOff;
import org.kapnet.intake.assessment.Instrument.Range;
import org.kapnet.intake.assessment.Instrument.RiskRule;

/** Whether the figures of an instrument agree with its items and with each other. Part of {@link DefinitionPolicy}. */
final class FigurePolicy {

    private FigurePolicy() {}

    static List<String> faults(Instrument instrument) {
        List<String> faults = new ArrayList<>();
        score(instrument, faults);
        cutOffs(instrument, faults);
        criteria(instrument, faults);
        changeRules(instrument, faults);
        riskRules(instrument, faults);
        sources(instrument, faults);
        return faults;
    }

    /** A figure that nobody can trace is not used. */
    private static void sources(Instrument instrument, List<String> faults) {
        Stream<Object[]> figures = Stream.of(
                        instrument.cutOffs().stream().map(rule -> new Object[] {rule.source(), rule.confidence()}),
                        instrument.criteria().stream().map(rule -> new Object[] {rule.source(), rule.confidence()}),
                        instrument.changeRules().stream().map(rule -> new Object[] {rule.source(), rule.confidence()}),
                        instrument.riskRules().stream().map(rule -> new Object[] {rule.source(), rule.confidence()}))
                .flatMap(rules -> rules);
        if (figures.flatMap(Stream::of)
                .anyMatch(part -> part == null || part.toString().isBlank())) {
            faults.add("a figure has no source or no confidence");
        }
    }

    private static void score(Instrument instrument, List<String> faults) {
        Method method = instrument.scoring().method();
        if (instrument.scored() == (method == Method.NONE)) {
            faults.add("scored does not say what the method says");
            return;
        }
        if ((method == Method.SCALED_SUM) != (instrument.scoring().factor() != null)) {
            faults.add("a factor belongs to a scaled sum, and only there");
            return;
        }
        boolean partial = instrument.scoredItems().stream().anyMatch(item -> item.askedWhen() != null);
        if (method == Method.MEAN && partial) {
            faults.add("a mean needs all of its items");
        }
        if (!Objects.equals(instrument.range(), range(instrument))) {
            faults.add("the range is not that of the items");
        }
        bands(instrument, faults);
    }

    private static @Nullable Range range(Instrument instrument) {
        if (!instrument.scored()) {
            return null;
        }
        Scale scale = instrument.scale();
        // An item that may not be asked adds nothing then.
        int lowest = instrument.scoredItems().stream()
                .mapToInt(item -> item.askedWhen() == null ? item.minimum() : Math.min(0, item.minimum()))
                .sum();
        int highest = instrument.scoredItems().stream()
                .mapToInt(Instrument.Item::maximum)
                .sum();
        return new Range(scale.wholeScore(lowest), scale.wholeScore(highest));
    }

    private static void bands(Instrument instrument, List<String> faults) {
        Range range = instrument.range();
        if (instrument.bands().isEmpty() || range == null) {
            return;
        }
        int next = range.minimum();
        for (Band band : instrument.bands()) {
            if (band.from() != next || band.to() < band.from()) {
                faults.add("band " + band.code() + " does not begin where the one before ends");
            }
            next = band.to() + 1;
        }
        if (next != range.maximum() + 1) {
            faults.add("the bands do not cover the range");
        }
    }

    private static void cutOffs(Instrument instrument, List<String> faults) {
        Range range = instrument.range();
        for (CutOff cutOff : instrument.cutOffs()) {
            Integer figure = cutOff.atLeast() == null ? cutOff.atMost() : cutOff.atLeast();
            if ((cutOff.atLeast() == null) == (cutOff.atMost() == null)
                    || range == null
                    || figure == null
                    || figure < range.minimum()
                    || figure > range.maximum()) {
                faults.add("cut-off " + cutOff.code() + " needs one figure of the range");
            }
        }
        instrument.cutOffs().stream()
                .collect(Collectors.groupingBy(CutOff::code))
                .forEach((code, sameCode) -> {
                    List<Sex> sexes = sameCode.stream()
                            .map(CutOff::sex)
                            .filter(Objects::nonNull)
                            .toList();
                    boolean bySex = sexes.size() == 3 && EnumSet.copyOf(sexes).size() == 3 && sameCode.size() == 3;
                    if (!bySex && (sameCode.size() != 1 || !sexes.isEmpty())) {
                        faults.add("cut-off " + code + " is there once, or once for each sex and unknown");
                    }
                });
    }

    private static void criteria(Instrument instrument, List<String> faults) {
        Set<String> codes =
                instrument.cutOffs().stream().map(CutOff::code).collect(Collectors.toCollection(HashSet::new));
        instrument.criteria().forEach(criterion -> {
            if (!codes.add(criterion.code())) {
                faults.add("result " + criterion.code() + " is there twice");
            }
            for (Count count : criterion.allOf()) {
                if (count.count() < 1
                        || count.count() > Set.copyOf(count.items()).size()) {
                    faults.add("criterion " + criterion.code() + " counts more than its items");
                }
                count.items()
                        .forEach(item -> reachable(
                                instrument,
                                new Answered(item, count.atLeast()),
                                "criterion " + criterion.code(),
                                faults));
            }
        });
    }

    private static void changeRules(Instrument instrument, List<String> faults) {
        Set<String> codes = new HashSet<>();
        for (ChangeRule rule : instrument.changeRules()) {
            String name = "change rule " + rule.code();
            boolean falls = rule.percentDrop() != null || rule.pointsDrop() != null;
            boolean rises = rule.pointsRise() != null;
            boolean level = rule.totalBelow() != null || rule.totalAtMost() != null;
            if (!codes.add(rule.code())) {
                faults.add(name + " is there twice");
            }
            if (!instrument.scored() || !(falls || rises || level) || (falls && rises)) {
                faults.add(name + " cannot be judged");
            }
            boolean lowerIsMeant = rule.movement() == Movement.BETTER
                    ? instrument.direction() == Direction.LOWER_IS_BETTER
                    : instrument.direction() == Direction.HIGHER_IS_BETTER;
            if (rule.movement() == Movement.SAME || (lowerIsMeant ? rises : falls || level)) {
                faults.add(name + " goes against the direction");
            }
        }
    }

    private static void riskRules(Instrument instrument, List<String> faults) {
        Set<String> ids = new HashSet<>();
        int ceiling = RiskLevels.RISING.size() - 1;
        for (RiskRule rule : instrument.riskRules()) {
            String name = "risk rule " + rule.ruleId();
            int level = RiskLevels.RISING.indexOf(rule.level());
            if (level < 1 || level > ceiling) {
                faults.add(name + " has no known level, or a higher one than the rule before");
            }
            ceiling = Math.min(level, ceiling);
            if (!ids.add(rule.ruleId())) {
                faults.add(name + " is there twice");
            }
            List<Answered> answers = rule.anyOf().stream()
                    .flatMap(pattern -> pattern.allOf().stream())
                    .toList();
            if (rule.anyOf().isEmpty()
                    || rule.anyOf().stream().anyMatch(pattern -> pattern.allOf().isEmpty())) {
                faults.add(name + " holds always or never");
            }
            answers.forEach(answered -> reachable(instrument, answered, name, faults));
        }
    }

    private static void reachable(Instrument instrument, Answered answered, String name, List<String> faults) {
        if (!decides(instrument, answered)) {
            faults.add(name + " asks for an answer of " + answered.item() + " that decides nothing");
        }
    }

    /** Whether some answers fulfil the condition and others do not; everything else is a typing error. */
    static boolean decides(Instrument instrument, Answered answered) {
        return instrument
                .item(answered.item())
                .filter(item -> item.minimum() < answered.atLeast() && answered.atLeast() <= item.maximum())
                .isPresent();
    }
}
