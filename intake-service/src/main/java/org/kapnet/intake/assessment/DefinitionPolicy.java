package org.kapnet.intake.assessment;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.kapnet.intake.assessment.Instrument.Answered;
import org.kapnet.intake.assessment.Instrument.Choice;
import org.kapnet.intake.assessment.Instrument.Item;
import org.kapnet.intake.assessment.Instrument.Prorating;

/** Whether an instrument's file makes sense as a whole. A file that does not keeps the service from starting. */
final class DefinitionPolicy {

    private static final String LOINC_FORM = "\\d{3,7}-\\d";

    private DefinitionPolicy() {}

    /** Everything that is wrong with the file; empty when it can be used. */
    static List<String> faults(Instrument instrument) {
        List<String> faults = new ArrayList<>();
        items(instrument, faults);
        codes(instrument, faults);
        prorating(instrument, faults);
        String period = instrument.recall().period();
        if (period != null && !isPeriod(period)) {
            faults.add("the recall period is no ISO 8601 period");
        }
        faults.addAll(FigurePolicy.faults(instrument));
        return List.copyOf(faults);
    }

    private static void items(Instrument instrument, List<String> faults) {
        Set<String> earlier = new HashSet<>();
        for (Item item : instrument.items()) {
            String name = "item " + item.code();
            if (item.minimum() >= item.maximum()) {
                faults.add(name + " has no range");
            }
            if (!offersItsRange(instrument, item)) {
                faults.add(name + " has a range that is not that of its answers");
            }
            Answered condition = item.askedWhen();
            if (condition != null
                    && !(earlier.contains(condition.item()) && FigurePolicy.decides(instrument, condition))) {
                faults.add(name + " depends on an answer that is not given before it");
            }
            boolean counts = instrument.scored() && !item.unscored();
            if (item.reversed() && !counts) {
                faults.add(name + " is reversed but adds to no total");
            }
            if (item.optional() && counts) {
                faults.add(name + " may be left out but adds to the total");
            }
            if (!earlier.add(item.code())) {
                faults.add(name + " is there twice");
            }
        }
        if (earlier.isEmpty()) {
            faults.add("there is no item");
        }
    }

    private static boolean offersItsRange(Instrument instrument, Item item) {
        if (item.answerList() == null) {
            return true;
        }
        List<Choice> choices = instrument.answerLists().get(item.answerList());
        return choices != null
                && choices.stream()
                        .map(Choice::value)
                        .toList()
                        .equals(IntStream.rangeClosed(item.minimum(), item.maximum())
                                .boxed()
                                .toList());
    }

    private static void codes(Instrument instrument, List<String> faults) {
        for (Item item : instrument.items()) {
            boolean fits =
                    switch (item.coding()) {
                        case LOINC_CONFIRMED -> isLoinc(item.code());
                        // What is only reported says so to whoever reads the item.
                        case LOINC_REPORTED -> isLoinc(item.code()) && item.note() != null;
                        case LOCAL -> !item.code().matches(LOINC_FORM);
                    };
            if (!fits) {
                faults.add("item " + item.code() + " has a code that is not what its coding says");
            }
        }
        for (String code : Arrays.asList(instrument.panelLoinc(), instrument.totalLoinc())) {
            if (code != null && !isLoinc(code)) {
                faults.add(code + " is no LOINC code");
            }
        }
        if (instrument.panelLoinc() != null && Objects.equals(instrument.panelLoinc(), instrument.totalLoinc())) {
            faults.add("the code of the panel is not that of the total");
        }
    }

    /** The form of a code and its check digit (Luhn). */
    static boolean isLoinc(String code) {
        if (!code.matches(LOINC_FORM)) {
            return false;
        }
        int sum = 0;
        int dash = code.indexOf('-');
        for (int place = 1; place <= dash; place++) {
            int digit = code.charAt(dash - place) - '0';
            int weighted = place % 2 == 1 ? 2 * digit : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return (sum + code.charAt(dash + 1) - '0') % 10 == 0;
    }

    private static void prorating(Instrument instrument, List<String> faults) {
        Prorating prorating = instrument.scoring().prorating();
        if (prorating == null) {
            return;
        }
        boolean branches = instrument.items().stream().anyMatch(item -> item.askedWhen() != null);
        if (!instrument.scored() || branches) {
            faults.add("an instrument without a total, or with branches, is never prorated");
        }
        if (prorating.maximumMissing() < 1
                || 2 * prorating.maximumMissing() >= instrument.scoredItems().size()) {
            faults.add("prorating fills in at least one item and fewer than half");
        }
    }

    private static boolean isPeriod(String text) {
        try {
            return !Period.parse(text).isZero();
        } catch (DateTimeParseException malformed) {
            return false;
        }
    }
}
