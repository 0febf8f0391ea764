package org.kapnet.intake.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.screening.Criterion.HasCondition;

/**
 * A version of the rules by which patients are screened. Versions are never changed once used, so that an old verdict
 * can be replayed.
 *
 * @param conditionsWithoutAction diagnoses that are known and need nothing
 * @param medicationClasses lower-case names of the medicines in each class
 */
public record ScreeningProtocol(
        String id,
        int version,
        String title,
        String status,
        ClearanceTerms clearance,
        int historyMaximumAgeDays,
        List<RequiredAssessment> requiredAssessments,
        List<String> indications,
        List<String> conditionsWithoutAction,
        Map<String, List<String>> medicationClasses,
        List<Rule> rules) {

    /** How long a clearance holds: by default, and at most. */
    public record ClearanceTerms(int validDays, int longestDays, String source) {}

    /** A questionnaire that has to be on file, not older than this. */
    public record RequiredAssessment(String instrument, int maximumAgeDays) {}

    /**
     * A rule.
     *
     * @param ruleClass absolute, relative, caution, criterion or interaction
     * @param routes when set, the rule holds for these routes only
     * @param indications when set, the rule holds for these indications only
     */
    public record Rule(
            String id,
            String ruleClass,
            @Nullable List<String> routes,
            @Nullable List<String> indications,
            Criterion when,
            Effect effect,
            String message,
            String source) {}

    /**
     * What a rule demands.
     *
     * @param kind note, review, defer, ineligible or refer-out
     * @param roles who has to review
     * @param code why the patient is not treated
     * @param days how long to wait, from the event or else from the day of the screening
     */
    public record Effect(
            String kind,
            @Nullable List<String> roles,
            @Nullable String code,
            @Nullable Integer days) {}

    /** Every diagnosis that a rule or the list of harmless ones names. */
    Set<String> knownConditions() {
        Set<String> known = new HashSet<>(conditionsWithoutAction);
        rules.stream()
                .map(Rule::when)
                .filter(HasCondition.class::isInstance)
                .map(HasCondition.class::cast)
                .forEach(condition -> known.addAll(condition.codes()));
        return known;
    }
}
