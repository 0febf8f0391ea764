package org.kapnet.intake.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The questionnaires that have to be on file. */
    public List<RequiredAssessment> requiredAssessments() {
        return requiredAssessments;
    }

    /** Whether the network's protocol names this diagnosis. */
    public boolean knowsCondition(String code) {
        return knownConditions.contains(code);
    }

    /** Every interaction class there is. */
    Set<String> medicineClasses() {
        return medicines.known();
    }

    /** The interaction classes of a medicine. */
    public Set<String> classesOf(String name, @Nullable String rxnormCode) {
        return medicines.of(name, rxnormCode);
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

    /** The floor's first; of one instrument the shorter time counts. */
    private static List<RequiredAssessment> merged(ScreeningProtocol floor, List<RequiredAssessment> clinic) {
        Map<String, RequiredAssessment> byInstrument = new LinkedHashMap<>();
        Stream.concat(floor.requiredAssessments().stream(), clinic.stream())
                .forEach(asked -> byInstrument.merge(
                        asked.instrument(),
                        asked,
                        (one, other) -> one.maximumAgeDays() <= other.maximumAgeDays() ? one : other));
        return List.copyOf(byInstrument.values());
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
