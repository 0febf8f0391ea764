package org.kapnet.intake.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a set of answers: a score, or every reason why they cannot be scored. */
sealed interface Scoring {

    /**
     * Complete and valid answers.
     *
     * @param total the sum, null for an instrument without one
     * @param band severity band of the total, or the risk level of a screener
     * @param risk the risk that the answers raise, null when they raise none
     */
    record Scored(
            @Nullable Integer total, String band, @Nullable RaisedRisk risk) implements Scoring {

        /** {@code none}, {@code low}, {@code moderate} or {@code high}. */
        String riskLevel() {
            return risk == null ? "none" : risk.level();
        }
    }

    /** Answers that are not scored; nothing is ever filled in or prorated. */
    record Refused(List<ItemFault> faults) implements Scoring {}

    /** A rule that held. */
    record RaisedRisk(String ruleId, String level) {}

    /** What is wrong with one item, named by its code. */
    record ItemFault(String item, String problem) {}
}
