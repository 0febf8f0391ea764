package org.kapnet.intake.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as its authors published it: items by code, ranges, branches, bands and rules, each with its source.
 * Read from the versioned files under {@code instruments/}; a further file there is a further instrument.
 *
 * <p>Every figure of bands, cut-offs and change rules is on the scale of the score.
 *
 * @param formOf the instrument of which this is another form, such as the one for follow-up
 * @param panelLoinc code of the whole questionnaire; absent where none is confirmed
 * @param totalLoinc code of the result: the total, or the risk level of a screener; absent where none is confirmed
 * @param loincNote what to know about the codes
 * @param scored whether the answers add up to a total; a screener that branches has a risk level instead
 * @param range lowest and highest score; absent for an instrument without one
 * @param recall the time that the questions are about
 * @param answerLists the answers to choose from, by the name that items use
 * @param bands severity bands, lowest first; empty where none are published
 * @param cutOffs scores from which, or up to which, a result is positive
 * @param criteria results that are counted from single answers
 * @param riskRules what in the answers shows a risk, highest level first: the first that holds counts
 */
@Schema(
        description =
                "A questionnaire. Items are asked in their order, each by the wording its authors published; label is"
                        + " only a topic. All figures of bands, cut-offs and change rules are on the scale of the score.",
        examples = """
                {"id": "sample-pain", "version": 1, "title": "A sample of two items", "scored": true,
                 "scoring": {"method": "mean", "decimals": 2},
                 "range": {"minimum": 0, "maximum": 10},
                 "direction": "lower-is-better",
                 "recall": {"description": "past week", "period": "P7D", "confidence": "confirmed"},
                 "licence": "A sample", "source": "A sample",
                 "items": [
                   {"code": "sample-pain-1", "coding": "local", "label": "Pain", "minimum": 0, "maximum": 10,
                    "reversed": false, "unscored": false, "optional": false},
                   {"code": "sample-pain-2", "coding": "local", "label": "Pain at night", "minimum": 0, "maximum": 10,
                    "reversed": false, "unscored": true, "optional": false,
                    "askedWhen": {"item": "sample-pain-1", "atLeast": 4}}],
                 "answerLists": {},
                 "bands": [{"code": "mild", "from": 0, "to": 3}, {"code": "strong", "from": 4, "to": 10}],
                 "bandSource": "A sample",
                 "cutOffs": [{"code": "positive", "atLeast": 4, "source": "A sample", "confidence": "reported"}],
                 "criteria": [],
                 "changeRules": [{"code": "meaningful", "movement": "better", "percentDrop": 30,
                   "source": "A sample", "confidence": "reported"}],
                 "riskRules": []}""")
public record Instrument(
        String id,
        int version,
        String title,
        @Nullable String formOf,
        @Nullable String panelLoinc,
        @Nullable String totalLoinc,
        @Nullable String loincNote,
        boolean scored,
        ScoreRule scoring,
        @Nullable Range range,
        Direction direction,
        Recall recall,
        String licence,
        String source,
        List<Item> items,
        Map<String, List<Choice>> answerLists,
        List<Band> bands,
        String bandSource,
        List<CutOff> cutOffs,
        List<Criterion> criteria,
        List<ChangeRule> changeRules,
        List<RiskRule> riskRules) {

    /** Refuses a file that leaves out a part: an absent list would read as one that is empty on purpose. */
    public Instrument {
        Stream.of(id, title, scoring, direction, recall, licence, source, bandSource)
                .forEach(Objects::requireNonNull);
        items = List.copyOf(items);
        answerLists = Map.copyOf(answerLists);
        bands = List.copyOf(bands);
        cutOffs = List.copyOf(cutOffs);
        criteria = List.copyOf(criteria);
        changeRules = List.copyOf(changeRules);
        riskRules = List.copyOf(riskRules);
    }

    /**
     * How answers become a score. The total is always the sum of the scored items; the score is what is published.
     *
     * @param factor what a scaled sum is multiplied by
     * @param decimals decimals of the score
     * @param prorating how missing answers could be filled in; absent where they never are
     */
    @Schema(
            description = "The total is the sum of the scored items. The score is that sum, its mean, or"
                    + " its multiple by factor.")
    public record ScoreRule(
            Method method,
            @Nullable Integer factor,
            int decimals,
            @Nullable Prorating prorating) {}

    /** Whether missing answers are filled in with the mean of the others, and up to how many. */
    public record Prorating(boolean enabled, int maximumMissing, String source, Confidence confidence) {}

    /** Both ends included. */
    public record Range(int minimum, int maximum) {}

    /**
     * The time that the questions are about.
     *
     * @param period ISO 8601, such as {@code P14D}; absent where it is not a fixed time
     */
    public record Recall(String description, @Nullable String period, Confidence confidence) {}

    /**
     * A question. Its wording is the authors'; here it has a topic of our own.
     *
     * @param code LOINC, or our own where {@code coding} says local
     * @param answerList the name of its answers; absent for a plain scale from minimum to maximum
     * @param reversed whether a high answer counts low
     * @param unscored whether the answer stays out of the total
     * @param optional whether it may be left out
     * @param askedWhen when set, the question is asked exactly where that earlier answer was given
     */
    @Schema(
            description = "A question. Where askedWhen is set it is asked exactly where that earlier item"
                    + " was answered with at least atLeast, and an answer to it is refused elsewhere."
                    + " The answers to choose from are those of answerList, or every whole number from"
                    + " minimum to maximum.")
    public record Item(
            String code,
            Coding coding,
            String label,
            int minimum,
            int maximum,
            @Nullable String answerList,
            boolean reversed,
            boolean unscored,
            boolean optional,
            @Nullable Answered askedWhen,
            @Nullable String note) {

        /** What the answer adds to the total. */
        int points(int answer) {
            return reversed ? minimum + maximum - answer : answer;
        }
    }

    /** One answer of a list, and its LOINC code where that is confirmed. */
    public record Choice(int value, String label, @Nullable String code) {}

    /** Holds when an item was answered with at least a value. */
    public record Answered(String item, int atLeast) {}

    /** A severity band, both ends included. A score between two whole numbers counts by its whole part. */
    @Schema(
            description = "A severity band of the score, both ends included. A score between two whole"
                    + " numbers counts by its whole part.")
    public record Band(String code, int from, int to) {}

    /**
     * A result that a score reaches or does not.
     *
     * @param sex when set, the cut-off is for that sex; the cut-offs of one code then name every sex
     * @param atLeast positive from this score
     * @param atMost positive up to this score
     */
    @Schema(
            description = "A result that is met from, or up to, a score. Where sex is set, sexForCutOff of"
                    + " the answers chooses; left out it is unknown.")
    public record CutOff(
            String code,
            @Nullable Sex sex,
            @Nullable Integer atLeast,
            @Nullable Integer atMost,
            String source,
            Confidence confidence) {}

    /** A result that is met when all of its counts are. */
    @Schema(
            description = "A result that is met when each of its counts is: at least count of the items"
                    + " were answered with at least atLeast.")
    public record Criterion(String code, List<Count> allOf, String source, Confidence confidence) {}

    /** Holds when so many of the items were answered with at least a value. */
    public record Count(List<String> items, int atLeast, int count) {}

    /**
     * What counts as a change between two scores. All that is set has to hold.
     *
     * @param movement whether it is a change for the better or the worse
     * @param percentDrop fall in percent of the first score
     * @param pointsDrop fall in points
     * @param pointsRise rise in points
     * @param totalBelow the later score lies below this
     * @param totalAtMost the later score does not lie above this
     */
    @Schema(
            description =
                    "A change between an earlier and a later score that is met when everything that" + " is set holds.")
    public record ChangeRule(
            String code,
            Movement movement,
            @Nullable Integer percentDrop,
            @Nullable Integer pointsDrop,
            @Nullable Integer pointsRise,
            @Nullable Integer totalBelow,
            @Nullable Integer totalAtMost,
            String source,
            Confidence confidence) {}

    /**
     * Grades a risk ({@code low}, {@code moderate}, {@code high}) when one of the patterns holds.
     *
     * @param raises whether a clinician is told at once
     */
    @Schema(
            description = "Grades a risk when all answers of one pattern were given. The rules stand"
                    + " highest level first, and the first that holds counts. Where raises is set, a"
                    + " clinician is told at once.")
    public record RiskRule(
            String ruleId, String level, boolean raises, List<Pattern> anyOf, String source, Confidence confidence) {}

    /** Holds when all of its answers were given. */
    public record Pattern(List<Answered> allOf) {}

    Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** The items of the total. */
    List<Item> scoredItems() {
        return scored ? items.stream().filter(item -> !item.unscored()).toList() : List.of();
    }

    /** Whether a cut-off depends on the sex of who answers. */
    boolean asksSex() {
        return cutOffs.stream().anyMatch(cutOff -> cutOff.sex() != null);
    }

    Scale scale() {
        return switch (scoring.method()) {
            case SUM, NONE -> new Scale(1, 1, scoring.decimals());
            case MEAN -> new Scale(1, scoredItems().size(), scoring.decimals());
            case SCALED_SUM -> new Scale(Objects.requireNonNull(scoring.factor(), "factor"), 1, scoring.decimals());
        };
    }
}
