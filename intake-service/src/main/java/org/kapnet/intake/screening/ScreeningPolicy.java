package org.kapnet.intake.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.ScreeningProtocol.Effect;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.screening.Verdict.Deferred;
import org.kapnet.intake.screening.Verdict.Eligible;
import org.kapnet.intake.screening.Verdict.Ineligible;
import org.kapnet.intake.screening.Verdict.NeedsReview;
import org.kapnet.intake.screening.Verdict.Readmission;
import org.kapnet.intake.screening.Verdict.ReferOut;

/**
 * Applies every rule of a protocol and answers with the gravest demand. It depends on its arguments alone, so the same
 * inputs and protocol give the same verdict at any later time.
 */
final class ScreeningPolicy {

    private ScreeningPolicy() {}

    /** Judges {@code inputs} by {@code protocol}. */
    static Verdict decide(EffectiveProtocol protocol, ScreeningInputs inputs) {
        List<Finding> findings = new ArrayList<>();
        SortedSet<String> roles = new TreeSet<>();
        SortedSet<String> stops = new TreeSet<>();
        SortedSet<String> referrals = new TreeSet<>();
        SortedSet<String> readmitters = new TreeSet<>();
        boolean forGood = false;
        LocalDate until = null;
        for (Rule rule : protocol.rules()) {
            Optional<LocalDate> anchor = RuleMatcher.match(protocol, rule, inputs);
            if (anchor.isEmpty()) {
                continue;
            }
            findings.add(new Finding(
                    rule.id(),
                    rule.ruleClass(),
                    rule.message(),
                    rule.citation(),
                    rule.effect().readmittedBy()));
            Effect effect = rule.effect();
            switch (effect.kind()) {
                case "note" -> {
                    // A finding that the clinician should see and that demands nothing.
                }
                case "review" -> roles.addAll(effect.reviewers());
                case "defer" -> {
                    roles.addAll(effect.reviewers());
                    LocalDate day = anchor.get().plusDays(given(effect.days(), rule));
                    until = until == null || day.isAfter(until) ? day : until;
                }
                case "ineligible" -> stops.add(given(effect.code(), rule));
                case "refer-out" -> {
                    referrals.add(given(effect.code(), rule));
                    List<String> by = effect.readmittedBy();
                    forGood |= by == null;
                    readmitters.addAll(by == null ? List.of() : by);
                }
                default -> throw new IllegalStateException("rule " + rule.id() + " has no known effect");
            }
        }
        List<Finding> all = List.copyOf(findings);
        if (!referrals.isEmpty()) {
            // Who lifts one finding must not lift the others that stop the treatment with it.
            boolean lifts = !forGood && stops.isEmpty();
            referrals.addAll(stops);
            return new ReferOut(referrals, all, lifts ? new Readmission(readmitters, roles, until) : null);
        }
        if (!stops.isEmpty()) {
            return new Ineligible(stops, all);
        }
        if (until != null) {
            return new Deferred(until, roles, all);
        }
        return roles.isEmpty() ? new Eligible(all) : new NeedsReview(roles, all);
    }

    private static <T> T given(@Nullable T value, Rule rule) {
        if (value == null) {
            throw new IllegalStateException("rule " + rule.id() + " lacks a figure that its effect needs");
        }
        return value;
    }
}
