package org.kapnet.intake.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.Change.Judgement;
import org.kapnet.intake.assessment.Instrument.ChangeRule;
import org.kapnet.platform.problem.Reason;

/** Judges the change between two totals of one instrument by its published rules. */
final class ChangePolicy {

    private ChangePolicy() {}

    /** What decides whether two assessments can be compared. */
    record Compared(String instrument, int version, boolean hasTotal, Instant takenAt) {}

    /** Everything that stands against comparing two assessments; empty when nothing does. */
    static List<Reason> obstacles(Compared earlier, Compared later) {
        List<Reason> obstacles = new ArrayList<>();
        if (!earlier.instrument().equals(later.instrument())) {
            obstacles.add(new Reason("same-instrument", "The assessments are of two instruments.", null));
        } else if (earlier.version() != later.version()) {
            obstacles.add(new Reason("same-version", "The assessments are of two versions of the instrument.", null));
        }
        if (!earlier.hasTotal() || !later.hasTotal()) {
            obstacles.add(new Reason("has-total", "The instrument has no total that could change.", null));
        }
        if (!earlier.takenAt().isBefore(later.takenAt())) {
            obstacles.add(new Reason("taken-earlier", "The one compared with was not taken before the other.", null));
        }
        return List.copyOf(obstacles);
    }

    /** Judges the change by every rule of the instrument. */
    static Change compare(Instrument instrument, int earlier, int later) {
        Scale scale = instrument.scale();
        return new Change(
                scale.score(later - earlier),
                percent(earlier, later),
                movement(instrument.direction(), later - earlier),
                instrument.changeRules().stream()
                        .map(rule -> new Judgement(rule, met(scale, rule, earlier, later)))
                        .toList());
    }

    private static Movement movement(Direction direction, int rise) {
        if (rise == 0) {
            return Movement.SAME;
        }
        return switch (direction) {
            case LOWER_IS_BETTER -> rise < 0 ? Movement.BETTER : Movement.WORSE;
            case HIGHER_IS_BETTER -> rise > 0 ? Movement.BETTER : Movement.WORSE;
        };
    }

    private static @Nullable BigDecimal percent(int earlier, int later) {
        return earlier == 0
                ? null
                : BigDecimal.valueOf(100L * (later - earlier))
                        .divide(BigDecimal.valueOf(earlier), 1, RoundingMode.HALF_UP);
    }

    private static boolean met(Scale scale, ChangeRule rule, int earlier, int later) {
        Integer percent = rule.percentDrop();
        Integer drop = rule.pointsDrop();
        Integer rise = rule.pointsRise();
        Integer below = rule.totalBelow();
        Integer atMost = rule.totalAtMost();
        // Percents of totals: the scale cancels out, and nothing is rounded into a response.
        return (percent == null || (earlier > 0 && 100 * (earlier - later) >= percent * earlier))
                && (drop == null || scale.compare(earlier - later, drop) >= 0)
                && (rise == null || scale.compare(later - earlier, rise) >= 0)
                && (below == null || scale.compare(later, below) < 0)
                && (atMost == null || scale.compare(later, atMost) <= 0);
    }
}
