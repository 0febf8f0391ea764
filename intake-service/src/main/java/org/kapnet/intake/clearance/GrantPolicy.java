package org.kapnet.intake.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clearance.ViewOnFile.BeforeFinding;
import org.kapnet.intake.clearance.ViewOnFile.Opposed;
import org.kapnet.intake.clearance.ViewOnFile.OpposedBefore;
import org.kapnet.intake.clearance.ViewOnFile.OwnOnly;
import org.kapnet.intake.clearance.ViewOnFile.Supported;
import org.kapnet.intake.screening.Finding;
import org.kapnet.intake.screening.Rejudgement.Demand;
import org.kapnet.intake.screening.Screenings.NewFinding;
import org.kapnet.intake.screening.Verdict;
import org.kapnet.intake.screening.Verdict.Readmission;
import org.kapnet.platform.problem.Reason;

/** Whether a prescriber's review may grant a clearance on a verdict. Collects every reason against it. */
final class GrantPolicy {

    private static final String PRESCRIBER = "prescriber";

    private GrantPolicy() {}

    /** Allowed, or refused with every reason. */
    sealed interface Answer {

        record Allowed() implements Answer {}

        record Refused(List<Objection> objections) implements Answer {}
    }

    /** Why not. */
    record Objection(
            String ruleId, String message, @Nullable String source) {}

    /**
     * What a grant is judged by.
     *
     * @param views what others have said, by reviewer role
     * @param named roles whose view the prescriber names
     * @param since what was found after the screening
     * @param tightened rules of the protocol in force that were not yet in force at the screening, or milder
     * @param gaps what a screening now would lack, because it is missing or too old
     * @param latest the latest end that the protocol allows
     */
    record Request(
            Verdict verdict,
            Map<String, ViewOnFile> views,
            Set<String> named,
            List<NewFinding> since,
            List<Demand> tightened,
            List<Reason> gaps,
            Instant now,
            Instant expiresAt,
            Instant latest) {}

    /** Judges a grant. */
    static Answer judge(Request request) {
        List<Objection> objections = new ArrayList<>();
        switch (request.verdict()) {
            case Verdict.Eligible ignored -> {
                // Nothing to object.
            }
            case Verdict.NeedsReview ignored -> {
                // The roles are looked at below.
            }
            case Verdict.Deferred deferred -> objections.add(wait(deferred.until()));
            case Verdict.Ineligible stop -> stop.findings().forEach(finding -> objections.add(against(finding)));
            case Verdict.ReferOut stop -> addReferral(objections, stop, request);
        }
        request.since()
                .forEach(finding -> objections.add(new Objection(
                        finding.ruleId(), "Found since the screening, so screen again. " + finding.message(), null)));
        request.tightened()
                .forEach(demand -> objections.add(new Objection(
                        "protocol-tightened",
                        "The rule " + demand.ruleId()
                                + " of the protocol in force asks for more than the screening answers; screen again.",
                        demand.source())));
        request.gaps().forEach(gap -> objections.add(new Objection(gap.ruleId(), gap.message(), gap.source())));
        addViews(objections, request);
        addTimes(objections, request);
        return objections.isEmpty() ? new Answer.Allowed() : new Answer.Refused(List.copyOf(objections));
    }

    /** The roles that the verdict asks for, other than the prescriber who decides. */
    static SortedSet<String> others(Verdict verdict) {
        SortedSet<String> roles =
                switch (verdict) {
                    case Verdict.NeedsReview review -> new TreeSet<>(review.roles());
                    case Verdict.Deferred deferred -> new TreeSet<>(deferred.roles());
                    case Verdict.Eligible ignored -> new TreeSet<>();
                    case Verdict.Ineligible ignored -> new TreeSet<>();
                    case Verdict.ReferOut stop -> asked(stop.readmission());
                };
        roles.remove(PRESCRIBER);
        return roles;
    }

    private static SortedSet<String> asked(@Nullable Readmission readmission) {
        SortedSet<String> roles = new TreeSet<>();
        if (readmission != null) {
            roles.addAll(readmission.by());
            roles.addAll(readmission.roles());
        }
        return roles;
    }

    private static void addReferral(List<Objection> objections, Verdict.ReferOut stop, Request request) {
        Readmission readmission = stop.readmission();
        if (readmission == null) {
            stop.findings().forEach(finding -> objections.add(against(finding)));
            return;
        }
        for (Finding finding : stop.findings()) {
            List<String> by = finding.readmittedBy();
            if (by != null
                    && !by.stream().allMatch(role -> readmits(request.views().get(role)))) {
                objections.add(new Objection(
                        finding.ruleId(),
                        finding.message() + " It is lifted by an opinion on this screening as "
                                + String.join(" and ", by) + ".",
                        finding.source()));
            }
        }
        if (readmission.until() != null) {
            objections.add(wait(readmission.until()));
        }
    }

    /** An opinion on this very screening; a letter ends some day and may be older than the crisis. */
    private static boolean readmits(@Nullable ViewOnFile view) {
        return view instanceof Supported supported && supported.until() == null;
    }

    /** However long ago: what was waited for shows in a new screening, never in the passing of time. */
    private static Objection wait(LocalDate until) {
        return new Objection(
                "verdict-deferred", "The screening defers treatment until " + until + "; screen again then.", null);
    }

    private static void addViews(List<Objection> objections, Request request) {
        SortedSet<String> missing = new TreeSet<>();
        SortedSet<String> roles = others(request.verdict());
        roles.addAll(request.named());
        roles.remove(PRESCRIBER);
        for (String role : roles) {
            switch (request.views().get(role)) {
                case null -> missing.add(role);
                case Supported ignored -> {
                    // Somebody else has looked.
                }
                case Opposed ignored -> {
                    // Objected to below, whether the role was asked for or not.
                }
                case OpposedBefore ignored -> {
                    // Likewise.
                }
                case OwnOnly ignored ->
                    objections.add(new Objection(
                            "four-eyes",
                            "What speaks as " + role
                                    + " was given or filed by the deciding prescriber; another person has to.",
                            null));
                case BeforeFinding ignored ->
                    objections.add(new Objection(
                            "letter-before-finding",
                            "The letter of the " + role + " is older than what it has to answer.",
                            null));
            }
        }
        request.views().forEach((role, view) -> {
            if (view instanceof Opposed) {
                objections.add(new Objection("opinion-opposes", "The " + role + " advises against it.", null));
            }
            if (view instanceof OpposedBefore) {
                objections.add(new Objection(
                        "opinion-opposed-before",
                        "The " + role + " advised against it for the same finding on an earlier screening; the role has"
                                + " to speak on this one.",
                        null));
            }
        });
        if (!missing.isEmpty()) {
            objections.add(new Objection(
                    "opinion-missing",
                    "An opinion or a valid letter has to be on file of: " + String.join(", ", missing) + ".",
                    null));
        }
    }

    private static void addTimes(List<Objection> objections, Request request) {
        if (!request.expiresAt().isAfter(request.now())) {
            objections.add(new Objection("clearance-end-past", "The clearance would end before it begins.", null));
        }
        if (request.expiresAt().isAfter(request.latest())) {
            objections.add(new Objection(
                    "clearance-too-long", "The protocol allows no clearance beyond " + request.latest() + ".", null));
        }
        Instant end = lettersEnd(others(request.verdict()), request.views());
        if (end != null && request.expiresAt().isAfter(end)) {
            objections.add(new Objection(
                    "letter-ends-earlier", "A letter that the clearance rests on counts until " + end + ".", null));
        }
    }

    /** When the first of the letters that these roles rest on ends; null where none does. */
    static @Nullable Instant lettersEnd(Set<String> roles, Map<String, ViewOnFile> views) {
        return roles.stream()
                .map(views::get)
                .filter(Supported.class::isInstance)
                .map(view -> ((Supported) view).until())
                .filter(until -> until != null)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Objection against(Finding finding) {
        return new Objection(finding.ruleId(), finding.message(), finding.source());
    }
}
