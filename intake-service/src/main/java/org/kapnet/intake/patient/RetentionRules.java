package org.kapnet.intake.patient;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How long what is kept after a record was closed, as versioned data. */
record RetentionRules(int version, String source, List<Rule> rules) {

    /** One kind of record and its term in years. */
    record Rule(String category, int years, String source) {}

    /** A kind of record, and the first day on which it may be destroyed. */
    record Kept(String category, LocalDate until, String source) {}

    /** The first day on which everything may be destroyed that is kept since {@code day}. */
    LocalDate end(LocalDate day) {
        return since(day).stream()
                .map(Kept::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What is kept until when, for a record that was closed on {@code day}. */
    List<Kept> since(LocalDate day) {
        return rules.stream()
                .map(rule -> new Kept(rule.category(), day.plusYears(rule.years()), rule.source()))
                .toList();
    }
}
