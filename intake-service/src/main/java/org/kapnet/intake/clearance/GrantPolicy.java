package org.kapnet.intake.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kapnet.intake.screening.Verdict;

/** Whether a plain prescriber's review may grant a clearance on a verdict. Collects every reason against it. */
final class GrantPolicy {

    private GrantPolicy() {}

    /** Allowed, or refused with every reason. */
    sealed interface Answer {

        record Allowed() implements Answer {}

        record Refused(List<Objection> objections) implements Answer {}
    }

    /** Why not. */
    record Objection(String ruleId, String message) {}

    /**
     * Judges a grant.
     *
     * @param opinions roles other than the prescriber whose view was obtained
     * @param today the day in the patient's zone
     * @param latest the latest end that the protocol allows
     */
    static Answer judge(
            Verdict verdict, Set<String> opinions, LocalDate today, Instant now, Instant expiresAt, Instant latest) {
        List<Objection> objections = new ArrayList<>();
        switch (verdict) {
            case Verdict.Eligible ignored -> {
                // Nothing to object.
            }
            case Verdict.NeedsReview review -> addMissing(objections, review.roles(), opinions);
            case Verdict.Deferred deferred -> {
                if (today.isBefore(deferred.until())) {
                    objections.add(new Objection(
                            "verdict-deferred",
                            "The screening defers treatment until " + deferred.until() + "; screen again then."));
                }
                addMissing(objections, deferred.roles(), opinions);
            }
            case Verdict.Ineligible stop ->
                stop.findings().forEach(finding -> objections.add(new Objection(finding.ruleId(), finding.message())));
            case Verdict.ReferOut stop ->
                stop.findings().forEach(finding -> objections.add(new Objection(finding.ruleId(), finding.message())));
        }
        if (!expiresAt.isAfter(now)) {
            objections.add(new Objection("clearance-end-past", "The clearance would end before it begins."));
        }
        if (expiresAt.isAfter(latest)) {
            objections.add(
                    new Objection("clearance-too-long", "The protocol allows no clearance beyond " + latest + "."));
        }
        return objections.isEmpty() ? new Answer.Allowed() : new Answer.Refused(List.copyOf(objections));
    }

    private static void addMissing(List<Objection> objections, Set<String> roles, Set<String> opinions) {
        String missing = roles.stream()
                .filter(role -> !role.equals("prescriber") && !opinions.contains(role))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            objections.add(new Objection("opinion-missing", "The screening asks for the opinion of: " + missing + "."));
        }
    }
}
