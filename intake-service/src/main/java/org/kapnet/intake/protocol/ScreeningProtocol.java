package org.kapnet.intake.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.Criterion.HasCondition;

/**
 * A version of the rules by which patients are screened: the floor for every clinic of the network. Versions are never
 * changed once used, so that an old verdict can be replayed.
 *
 * @param reading how inputs are read before the rules judge them; absent before version 3
 * @param letters how long specialists' letters count; absent before version 2
 * @param reviewers who may speak in which reviewer role; absent before version 2
 * @param conditionsWithoutAction diagnoses that are known and need nothing
 * @param medicationClasses lower-case parts of names of the medicines in each class; version 1 only
 * @param interactions the data file of the interaction classes; from version 2 on
 */
public record ScreeningProtocol(
        String id,
        int version,
        String title,
        String status,
        ClearanceTerms clearance,
        @Nullable LetterTerms letters,
        int historyMaximumAgeDays,
        @Nullable InputReading reading,
        List<RequiredAssessment> requiredAssessments,
        @Nullable List<Reviewer> reviewers,
        List<String> indications,
        List<String> conditionsWithoutAction,
        @Nullable Map<String, List<String>> medicationClasses,
        @Nullable String interactions,
        List<Rule> rules) {

    /** How long a clearance holds: by default, and at most. */
    public record ClearanceTerms(int validDays, int longestDays, String source) {}

    /** How long a specialist's letter counts from its date: by default, and at most. */
    public record LetterTerms(int validDays, int longestDays, String source) {}

    /**
     * A questionnaire that has to be on file, not older than this.
     *
     * @param indications when set, it is asked of those alone who are to be treated for one of these
     * @param source why it is asked for; absent before version 4 and for what a clinic adds
     * @param confidence how sure the source is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RequiredAssessment(
            String instrument,
            int maximumAgeDays,
            @Nullable List<String> indications,
            @Nullable String source,
            @Nullable String confidence) {

        /** One that is asked of everybody. */
        RequiredAssessment(String instrument, int maximumAgeDays) {
            this(instrument, maximumAgeDays, null, null, null);
        }

        boolean isAskedFor(Collection<String> treated) {
            return indications == null || indications.stream().anyMatch(treated::contains);
        }
    }

    /**
     * A reviewer role of a rule.
     *
     * @param accounts the roles of accounts that may speak in it
     * @param letter whether the letter of a specialist outside the network stands for it
     */
    public record Reviewer(String role, List<String> accounts, boolean letter) {}

    /**
     * A rule.
     *
     * @param ruleClass absolute, relative, caution, criterion or interaction
     * @param routes when set, the rule holds for these routes only
     * @param indications when set, the rule holds for these indications only
     * @param suspends whether it suspends a standing clearance when it is found anew; all that demand something do,
     *     unless this says otherwise
     * @param source where the rule comes from
     * @param confidence how sure the source is: confirmed, reported or default; part of {@code source} in version 1
     */
    public record Rule(
            String id,
            String ruleClass,
            @Nullable List<String> routes,
            @Nullable List<String> indications,
            Criterion when,
            Effect effect,
            @Nullable Boolean suspends,
            String message,
            String source,
            @Nullable String confidence) {

        /** The source with its confidence, fit to be shown. */
        public String citation() {
            return confidence == null ? source : source + " (" + confidence + ")";
        }

        /** Whether it suspends a standing clearance when it is found anew. */
        public boolean stopsStanding() {
            return suspends == null ? effect.severity() > 0 : suspends;
        }
    }

    /**
     * What a rule demands.
     *
     * @param kind note, review, defer, ineligible or refer-out
     * @param roles who has to review, of a review or a deferral
     * @param code why the patient is not treated
     * @param days how long to wait, from the event or else from the day of the screening
     * @param readmittedBy of a referral: the roles whose opinion on this very screening lifts it, all of them; absent
     *     where nobody's does
     */
    public record Effect(
            String kind,
            @Nullable List<String> roles,
            @Nullable String code,
            @Nullable Integer days,
            @Nullable List<String> readmittedBy) {

        /** The kinds of effects, mildest first. */
        public static final List<String> KINDS = List.of("note", "review", "defer", "ineligible", "refer-out");

        public Effect {
            boolean complete =
                    switch (kind) {
                        case "note" -> true;
                        case "review" -> roles != null && !roles.isEmpty();
                        case "defer" -> days != null;
                        case "ineligible", "refer-out" -> code != null;
                        default -> false;
                    };
            boolean lifted = readmittedBy == null || (kind.equals("refer-out") && !readmittedBy.isEmpty());
            if (!complete || !lifted) {
                throw new IllegalArgumentException(
                        "an effect is of no known kind, lacks a figure that it needs or has one that it cannot have");
            }
        }

        /** 0 for a note, more for each graver kind. */
        public int severity() {
            return KINDS.indexOf(kind);
        }

        /** Who has to review; empty where nobody has. */
        public List<String> reviewers() {
            return roles == null ? List.of() : roles;
        }
    }

    /** Whether a rule reads this diagnosis in this status, or the list of harmless ones names it. */
    boolean readsCondition(String code, String status) {
        return conditionsWithoutAction.contains(code)
                || rules.stream()
                        .map(Rule::when)
                        .filter(HasCondition.class::isInstance)
                        .map(HasCondition.class::cast)
                        .anyMatch(condition -> condition.codes().contains(code)
                                && condition.statuses().contains(status));
    }

    /** Every diagnosis that a rule or the list of harmless ones names. */
    public Set<String> knownConditions() {
        Set<String> known = new HashSet<>(conditionsWithoutAction);
        rules.stream()
                .map(Rule::when)
                .filter(HasCondition.class::isInstance)
                .map(HasCondition.class::cast)
                .forEach(condition -> known.addAll(condition.codes()));
        return known;
    }
}
