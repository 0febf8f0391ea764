package org.kapnet.intake.assessment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as its authors published it: items by LOINC code, ranges, bands and rules, each with its source.
 * Read from the versioned files under {@code instruments/}.
 *
 * @param scored whether the answers add up to a total; a screener that branches has a risk level instead
 * @param bands severity bands of the total, lowest first
 * @param riskRules what in the answers raises a risk, highest level first: the first that holds counts
 */
public record Instrument(
        String id,
        int version,
        String title,
        String panelLoinc,
        String totalLoinc,
        boolean scored,
        String licence,
        List<Item> items,
        List<Band> bands,
        String bandSource,
        List<ChangeRule> changeRules,
        List<RiskRule> riskRules) {

    /**
     * A question.
     *
     * @param code LOINC
     * @param unscored whether the answer stays out of the total
     * @param optional whether it may be left out
     * @param askedWhen when set, the question is asked exactly where that earlier answer was given
     */
    public record Item(
            String code,
            String label,
            int minimum,
            int maximum,
            boolean unscored,
            boolean optional,
            @Nullable Answered askedWhen) {}

    /** Holds when an item was answered with at least a value. */
    public record Answered(String item, int atLeast) {}

    /** A severity band, both ends included. */
    public record Band(String code, int from, int to) {}

    /**
     * What counts as a change between two totals.
     *
     * @param percentDrop fall in percent of the first total
     * @param pointsDrop fall in points
     * @param totalBelow the later total lies below this
     */
    public record ChangeRule(
            String code,
            @Nullable Integer percentDrop,
            @Nullable Integer pointsDrop,
            @Nullable Integer totalBelow,
            String source) {}

    /** Raises a risk of a level ({@code low}, {@code moderate}, {@code high}) when one of the patterns holds. */
    public record RiskRule(String ruleId, String level, List<Pattern> anyOf, String source) {}

    /** Holds when all of its answers were given. */
    public record Pattern(List<Answered> allOf) {}

    Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
