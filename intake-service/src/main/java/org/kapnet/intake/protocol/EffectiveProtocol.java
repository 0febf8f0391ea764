package org.kapnet.intake.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.ScreeningProtocol.ClearanceTerms;
import org.kapnet.intake.protocol.ScreeningProtocol.RequiredAssessment;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;

/**
 * The protocol that judges the patients of a clinic: the network's floor and, where the clinic has one, its override.
 *
 * <p>The floor wins over an override that is older than it: where a clinic's rule would loosen the network's, the
 * network's applies. So a new version of the floor is in force everywhere at once.
 */
public final class EffectiveProtocol {

    private final ScreeningProtocol floor;
    private final MedicineClasses medicines;
    private final ClearanceTerms terms;
    private final int historyMaximumAgeDays;
    private final List<RequiredAssessment> requiredAssessments;
    private final List<Rule> rules;
    private final Set<String> knownConditions;

    EffectiveProtocol(ScreeningProtocol floor, MedicineClasses medicines, @Nullable ProtocolOverride override) {
        this.floor = floor;
        this.medicines = medicines;
        // Of the floor alone: a clinic's rule must not make a diagnosis known that the prescriber has to judge.
        this.knownConditions = floor.knownConditions();
        this.rules = override == null ? floor.rules() : merged(floor.rules(), override.rules());
        this.terms = override == null ? floor.clearance() : shorter(floor.clearance(), override);
        List<RequiredAssessment> more = override == null ? null : override.requiredAssessments();
        this.requiredAssessments = more == null ? floor.requiredAssessments() : merged(floor, more);
        Integer shorterAge = override == null ? null : override.historyMaximumAgeDays();
        this.historyMaximumAgeDays = shorter(floor.historyMaximumAgeDays(), shorterAge);
    }

    /** The network's protocol. */
    public ScreeningProtocol floor() {
        return floor;
    }

    /** Every rule that applies. */
    public List<Rule> rules() {
        return rules;
    }

    /** How long a clearance holds. */
    public ClearanceTerms terms() {
        return terms;
    }

    /** How many days a health history counts. */
    public int historyMaximumAgeDays() {
        return historyMaximumAgeDays;
    }

    /** Every questionnaire that has to be on file, each with whom it is asked of. */
    List<RequiredAssessment> requiredAssessments() {
        return requiredAssessments;
    }

    /** The questionnaires that have to be on file of who is to be treated for all of these. */
    public List<RequiredAssessment> requiredAssessments(Collection<String> indications) {
        return soonest(
                requiredAssessments.stream().filter(asked -> asked.isAskedFor(indications)),
                RequiredAssessment::instrument);
    }

    /**
     * Whether the network's protocol says what a diagnosis means: a rule reads it in this status, or it is named as one
     * that needs nothing. Before version 3 it was enough that a rule read it in any status.
     */
    public boolean knowsCondition(String code, String status) {
        String listed = condition(code);
        InputReading reading = floor.reading();
        return knownConditions.contains(listed)
                && (reading == null
                        || floor.readsCondition(listed, status)
                        || !reading.unread().reviews(listed, status));
    }

    /** The spelling of a diagnosis that the rules use. */
    public String condition(String code) {
        InputReading reading = floor.reading();
        return reading == null ? code : reading.conditionSynonyms().getOrDefault(code, code);
    }

    /** The diagnoses that stand for an indication; empty where none has to be on file. */
    public List<String> diagnosesOf(String indication) {
        InputReading reading = floor.reading();
        return reading == null ? List.of() : reading.diagnoses().byIndication().getOrDefault(indication, List.of());
    }

    /** How many days an answer that shows a suicide risk counts. */
    public int riskLookBackDays() {
        return Objects.requireNonNull(floor.reading()).risk().days();
    }

    /** How many days the result of a questionnaire counts. */
    public int resultLookBackDays() {
        return Objects.requireNonNull(floor.reading()).results().days();
    }

    /** The questionnaires whose results a rule reads. */
    public Set<String> instrumentsWithRules() {
        return rules.stream()
                .map(Rule::when)
                .filter(Criterion.AssessmentResult.class::isInstance)
                .map(criterion -> ((Criterion.AssessmentResult) criterion).instrument())
                .collect(Collectors.toSet());
    }

    /** Every interaction class there is. */
    Set<String> medicineClasses() {
        return medicines.known();
    }

    /** The interaction classes that may be given with a medicine. */
    Set<String> givenClasses() {
        return medicines.known().stream().filter(medicines::counts).collect(Collectors.toSet());
    }

    /** The interaction classes of a medicine: those that the lists know, and the one that was given with it. */
    public Set<String> classesOf(String name, @Nullable String rxnormCode, @Nullable String given) {
        Set<String> listed = medicines.of(name, rxnormCode);
        if (given == null || !medicines.counts(given)) {
            return listed;
        }
        Set<String> all = new HashSet<>(listed);
        all.add(given);
        return all;
    }

    /** Whether the lists explain all that was written of a medicine. */
    public boolean knowsMedicine(String name, @Nullable String rxnormCode, @Nullable String given) {
        return medicines.explains(name, rxnormCode, given);
    }

    /** One spelling for every name, dose and form of a treatment. */
    public String treatment(String name) {
        return medicines.treatment(name);
    }

    private static List<Rule> merged(List<Rule> floor, List<Rule> clinic) {
        Map<String, Rule> byId = clinic.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        List<Rule> all = new ArrayList<>();
        for (Rule rule : floor) {
            Rule own = byId.remove(rule.id());
            boolean tighter = own != null && TighteningPolicy.compare(rule, own).isEmpty();
            all.add(tighter ? own : rule);
        }
        clinic.stream().filter(rule -> byId.containsKey(rule.id())).forEach(all::add);
        return List.copyOf(all);
    }

    /** The floor's first; where both ask the same patients for an instrument, the shorter time counts. */
    private static List<RequiredAssessment> merged(ScreeningProtocol floor, List<RequiredAssessment> clinic) {
        return soonest(
                Stream.concat(floor.requiredAssessments().stream(), clinic.stream()),
                asked -> Arrays.asList(asked.instrument(), asked.indications()));
    }

    private static List<RequiredAssessment> soonest(
            Stream<RequiredAssessment> asked, Function<RequiredAssessment, Object> same) {
        Map<Object, RequiredAssessment> bySame = new LinkedHashMap<>();
        asked.forEach(each -> bySame.merge(
                same.apply(each), each, (one, other) -> one.maximumAgeDays() <= other.maximumAgeDays() ? one : other));
        return List.copyOf(bySame.values());
    }

    private static ClearanceTerms shorter(ClearanceTerms terms, ProtocolOverride override) {
        int longest = shorter(terms.longestDays(), override.clearanceLongestDays());
        int valid = shorter(terms.validDays(), override.clearanceValidDays());
        return new ClearanceTerms(Math.min(valid, longest), longest, terms.source());
    }

    private static int shorter(int days, @Nullable Integer own) {
        return own == null ? days : Math.min(days, own);
    }
}
