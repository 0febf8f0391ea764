package org.kapnet.intake.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to an instrument and its other forms show of a risk. Each answer counts: a lower one that was given
 * later takes nothing away.
 *
 * @param gravest the highest level: none, low, moderate or high
 * @param gravestAt when that level was answered last; null without a risk
 * @param lastAt when any level was answered last; null without a risk
 * @param askedAt when it was asked last
 */
public record RiskOnFile(
        String gravest,
        @Nullable Instant gravestAt,
        @Nullable Instant lastAt,
        Instant askedAt) {

    /** An answer with the level that it shows. */
    record Graded(String level, Instant takenAt) {}

    /** Of at least one answer. */
    static RiskOnFile of(List<Graded> answers) {
        String gravest = answers.stream().map(Graded::level).reduce("none", RiskLevels::higher);
        return new RiskOnFile(
                gravest,
                gravest.equals("none") ? null : last(answers, List.of(gravest)),
                last(answers, RiskLevels.RISING.subList(1, RiskLevels.RISING.size())),
                answers.stream().map(Graded::takenAt).max(Instant::compareTo).orElseThrow());
    }

    private static @Nullable Instant last(List<Graded> answers, List<String> levels) {
        return answers.stream()
                .filter(answer -> levels.contains(answer.level()))
                .map(Graded::takenAt)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
