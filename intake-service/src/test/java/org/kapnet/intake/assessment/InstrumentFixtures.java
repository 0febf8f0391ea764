package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.Instrument.Item;
import org.kapnet.intake.assessment.Scoring.Fault;
import org.kapnet.intake.assessment.Scoring.Refused;
import org.kapnet.intake.assessment.Scoring.Scored;

/** The instruments as the service reads them, and answers to them. */
final class InstrumentFixtures {

    private static final InstrumentCatalogue CATALOGUE = new InstrumentCatalogue();

    private InstrumentFixtures() {}

    static List<Instrument> all() {
        return CATALOGUE.all();
    }

    static Instrument instrument(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    static Instrument instrument(String id, int version) {
        return CATALOGUE.find(id, version).orElseThrow();
    }

    /** Answers that add up to a total, filled in from the first item on, so that a last item stays low as long as it can. */
    static Map<String, Integer> answersWithTotal(String id, int total) {
        Map<String, Integer> answers = new TreeMap<>();
        int left = total;
        for (Item item : instrument(id).items()) {
            int points = 0;
            if (!item.unscored()) {
                points = Math.min(left, item.maximum() - item.minimum());
                left -= points;
            }
            if (!item.optional()) {
                answers.put(item.code(), item.reversed() ? item.maximum() - points : item.minimum() + points);
            }
        }
        assertThat(left).as("points beyond the maximum").isZero();
        return answers;
    }

    /** Answers in the order of the items, one digit each; a dash leaves the item out. */
    static Map<String, Integer> answers(String id, String pattern) {
        List<Item> items = instrument(id).items();
        Map<String, Integer> answers = new TreeMap<>();
        for (int index = 0; index < pattern.length(); index++) {
            if (pattern.charAt(index) != '-') {
                answers.put(items.get(index).code(), pattern.charAt(index) - '0');
            }
        }
        return answers;
    }

    static Scored scored(String id, Map<String, Integer> answers) {
        return scored(instrument(id), answers, null);
    }

    static Scored scored(Instrument instrument, Map<String, Integer> answers, @Nullable Sex sex) {
        Scoring scoring = ScoringPolicy.score(instrument, answers, sex);
        assertThat(scoring).isInstanceOf(Scored.class);
        return (Scored) scoring;
    }

    static boolean met(Scored scored, String result) {
        return scored.results().stream()
                .filter(found -> found.code().equals(result))
                .findFirst()
                .orElseThrow()
                .met();
    }

    static List<Fault> faults(Instrument instrument, Map<String, Integer> answers) {
        Scoring scoring = ScoringPolicy.score(instrument, answers, null);
        assertThat(scoring).isInstanceOf(Refused.class);
        return ((Refused) scoring).faults();
    }

    /** The answers as the body of a request. */
    static List<Map<String, Object>> body(Map<String, Integer> answers) {
        List<Map<String, Object>> body = new ArrayList<>();
        answers.forEach((item, value) -> body.add(Map.of("item", item, "value", value)));
        return body;
    }
}
