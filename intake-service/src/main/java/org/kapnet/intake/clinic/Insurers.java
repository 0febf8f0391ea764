package org.kapnet.intake.clinic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site says about insurers, as it is stored and searched: by insurer, or by insurer/plan where a plan differs.
 *
 * @param covered pays
 * @param notCovered does not pay
 * @param unknown named by the clinic without an answer
 */
public record Insurers(List<String> covered, List<String> notCovered, List<String> unknown) {

    public Insurers {
        covered = List.copyOf(covered);
        notCovered = List.copyOf(notCovered);
        unknown = List.copyOf(unknown);
    }

    /**
     * What is said about an insurer: about the plan where it is named, else about the insurer as a whole.
     *
     * @param plan null when the patient has not said which
     */
    public Coverage of(String insurer, @Nullable String plan) {
        String exact = key(insurer, plan);
        Coverage said = stated(exact);
        return said == null ? or(stated(insurer)) : said;
    }

    /** The entries as they were published. */
    public List<Insurer> entries() {
        List<Insurer> entries = new ArrayList<>();
        covered.forEach(key -> entries.add(Insurer.of(key, Coverage.COVERED)));
        notCovered.forEach(key -> entries.add(Insurer.of(key, Coverage.NOT_COVERED)));
        unknown.forEach(key -> entries.add(Insurer.of(key, Coverage.UNKNOWN)));
        return entries;
    }

    static Insurers of(List<Insurer> entries) {
        return new Insurers(
                keys(entries, Coverage.COVERED), keys(entries, Coverage.NOT_COVERED), keys(entries, Coverage.UNKNOWN));
    }

    /** How an insurer, or a plan of it, is written. */
    public static String key(String insurer, @Nullable String plan) {
        return plan == null ? insurer : insurer + "/" + plan;
    }

    private @Nullable Coverage stated(String key) {
        if (covered.contains(key)) {
            return Coverage.COVERED;
        }
        if (notCovered.contains(key)) {
            return Coverage.NOT_COVERED;
        }
        return unknown.contains(key) ? Coverage.UNKNOWN : null;
    }

    private static Coverage or(@Nullable Coverage said) {
        return said == null ? Coverage.UNKNOWN : said;
    }

    private static List<String> keys(List<Insurer> entries, Coverage coverage) {
        return entries.stream()
                .filter(entry -> entry.coverage() == coverage)
                .map(entry -> key(entry.insurer(), entry.plan()))
                .sorted()
                .toList();
    }
}
