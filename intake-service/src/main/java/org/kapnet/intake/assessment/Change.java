package org.kapnet.intake.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a score has changed.
 *
 * @param points later minus earlier score
 * @param percent of the earlier score, one decimal; null when that was 0
 * @param judgements every change rule of the instrument, met or not
 */
record Change(BigDecimal points, @Nullable BigDecimal percent, Movement movement, List<Judgement> judgements) {

    /** A change rule, and whether it is met. */
    record Judgement(Instrument.ChangeRule rule, boolean met) {}
}
