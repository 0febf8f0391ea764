package org.kapnet.intake.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a set of answers: a score, or every reason why they cannot be scored. */
sealed interface Scoring {

    /**
     * Complete and valid answers.
     *
     * @param total the sum of the scored items, null for an instrument without one
     * @param score the total on the published scale, null without a total
     * @param band severity band of the score, the risk level of a screener, or {@value #UNBANDED}
     * @param risk the risk that the answers show, null when they show none
     * @param results every cut-off and criterion of the instrument, reached or not
     * @param prorated whether missing answers were filled in, where the instrument allows that
     */
    record Scored(
            @Nullable Integer total,
            @Nullable BigDecimal score,
            String band,
            @Nullable GradedRisk risk,
            List<Result> results,
            boolean prorated)
            implements Scoring {

        /** The band where no bands are published. */
        static final String UNBANDED = "unbanded";

        /** {@code none}, {@code low}, {@code moderate} or {@code high}. */
        String riskLevel() {
            return risk == null ? "none" : risk.level();
        }
    }

    /** Answers that are not scored. */
    record Refused(List<Fault> faults) implements Scoring {}

    /** A risk rule that held, and whether a clinician is told at once. */
    record GradedRisk(String ruleId, String level, boolean raises) {}

    /** Whether a cut-off or criterion is reached. */
    record Result(String code, boolean met) {}

    /**
     * A deviation from the instrument.
     *
     * @param item the code of the item, null where it is not about one
     */
    record Fault(String ruleId, @Nullable String item, String problem) {}
}
