package org.kapnet.integration.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.rulebook.Figure;

/** Judges the change between two measurements of one instrument. Pure. */
public final class ProgressPolicy {

    private ProgressPolicy() {}

    /**
     * What came of it. A null judgement means that no such rule is published for the instrument.
     *
     * @param points latest minus baseline: negative is better where lower is better
     * @param percent of the baseline, one decimal; null when the baseline is 0
     */
    public record Change(
            int points,
            @Nullable BigDecimal percent,
            boolean response,
            boolean remission,
            @Nullable Boolean significant,
            @Nullable Boolean reliable,
            @Nullable Boolean minimalImportant,
            @Nullable Boolean deteriorated) {}

    /**
     * The measurement that change counts from: the last one at or before the first dose; when there is none, or no dose
     * yet, the first ever.
     */
    public static Optional<Measurement> baseline(List<Measurement> measurements, @Nullable Instant firstDoseAt) {
        Comparator<Measurement> byTime = Comparator.comparing(Measurement::takenAt);
        Optional<Measurement> beforeDose = firstDoseAt == null
                ? Optional.empty()
                : measurements.stream()
                        .filter(measurement -> !measurement.takenAt().isAfter(firstDoseAt))
                        .max(byTime);
        return beforeDose.or(() -> measurements.stream().min(byTime));
    }

    /** Judges a later total against the baseline by the instrument's rules. */
    public static Change change(int baseline, int latest, ChangeRules.Instrument rules) {
        int points = latest - baseline;
        int drop = -points;
        return new Change(
                points,
                percent(baseline, points),
                droppedByPercent(baseline, drop, rules.responsePercent().value()),
                latest < rules.remissionBelow().value(),
                significant(drop, latest, rules),
                atLeast(rules.reliablePoints(), drop),
                minimalImportant(baseline, drop, rules),
                atLeast(rules.deteriorationPoints(), points));
    }

    /** By how many points a total got worse since an earlier one, when that is enough to raise the flag. */
    public static Optional<Integer> deterioration(int earlier, int latest, ChangeRules.Instrument rules) {
        int points = latest - earlier;
        return Boolean.TRUE.equals(atLeast(rules.deteriorationPoints(), points))
                ? Optional.of(points)
                : Optional.empty();
    }

    /** Latest minus baseline on the published scale, null where that is the scale of the total. */
    public static @Nullable BigDecimal scoreChange(Measurement baseline, Measurement latest) {
        if (baseline.score() == null && latest.score() == null) {
            return null;
        }
        return onPublishedScale(latest).subtract(onPublishedScale(baseline));
    }

    // A total whose score is the same number, as that of nothing at all, carries no score of its own.
    private static BigDecimal onPublishedScale(Measurement measurement) {
        BigDecimal score = measurement.score();
        return score == null ? BigDecimal.valueOf(measurement.total()) : score;
    }

    /** Change as percent of the baseline with one decimal, null when the baseline is 0. */
    public static @Nullable BigDecimal percent(int baseline, int points) {
        return baseline == 0
                ? null
                : BigDecimal.valueOf(100L * points).divide(BigDecimal.valueOf(baseline), 1, RoundingMode.HALF_UP);
    }

    // Compared as whole numbers: a drop from 13 to 7 is 46.2 % and must not round into a response.
    private static boolean droppedByPercent(int baseline, int drop, int percent) {
        return baseline > 0 && 100 * drop >= percent * baseline;
    }

    private static @Nullable Boolean significant(int drop, int latest, ChangeRules.Instrument rules) {
        Boolean enough = atLeast(rules.significantPoints(), drop);
        Figure<Integer> below = rules.significantBelow();
        return (enough == null || below == null) ? null : Boolean.valueOf(enough && latest < below.value());
    }

    private static @Nullable Boolean minimalImportant(int baseline, int drop, ChangeRules.Instrument rules) {
        Boolean byPoints = atLeast(rules.minimalImportantPoints(), drop);
        Figure<Integer> percent = rules.minimalImportantPercent();
        if (percent == null) {
            return byPoints;
        }
        // Where both a figure in points and one in percent are published, both have to be reached.
        return droppedByPercent(baseline, drop, percent.value()) && !Boolean.FALSE.equals(byPoints);
    }

    private static @Nullable Boolean atLeast(@Nullable Figure<Integer> threshold, int points) {
        return threshold == null ? null : Boolean.valueOf(points >= threshold.value());
    }
}
