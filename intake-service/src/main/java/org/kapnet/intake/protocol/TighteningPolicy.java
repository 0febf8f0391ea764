package org.kapnet.intake.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.ScreeningProtocol.Effect;
import org.kapnet.intake.protocol.ScreeningProtocol.RequiredAssessment;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;

/**
 * Whether a clinic's override keeps the network's floor: every patient whom a network rule finds is found by the
 * clinic's rule too, with a demand that is no milder. Answers with every place where it does not.
 */
final class TighteningPolicy {

    private TighteningPolicy() {}

    /** All loosenings of an override. */
    static List<Loosening> judge(ScreeningProtocol floor, ProtocolOverride override) {
        Map<String, Rule> byId = floor.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        List<Loosening> found = new ArrayList<>();
        override.removedRules().stream()
                .filter(byId::containsKey)
                .forEach(id -> found.add(new Loosening(id, "the rule would be removed")));
        for (Rule own : override.rules()) {
            Rule network = byId.get(own.id());
            if (network != null) {
                found.addAll(compare(network, own));
            }
        }
        addLonger(found, "history-maximum-age", floor.historyMaximumAgeDays(), override.historyMaximumAgeDays());
        addLonger(found, "clearance-terms", floor.clearance().validDays(), override.clearanceValidDays());
        addLonger(found, "clearance-terms", floor.clearance().longestDays(), override.clearanceLongestDays());
        if (override.requiredAssessments() != null) {
            addOlder(found, floor.requiredAssessments(), override.requiredAssessments());
        }
        return List.copyOf(found);
    }

    /** All loosenings of one rule. */
    static List<Loosening> compare(Rule network, Rule own) {
        List<String> found = new ArrayList<>();
        if (!network.ruleClass().equals(own.ruleClass())) {
            found.add("the class would change");
        }
        if (!coversScope(network.routes(), own.routes())) {
            found.add("the rule would hold for fewer routes");
        }
        if (!coversScope(network.indications(), own.indications())) {
            found.add("the rule would hold for fewer indications");
        }
        if (!CoveragePolicy.covers(network.when(), own.when())) {
            found.add("the rule would find fewer patients");
        }
        found.addAll(milder(network.effect(), own.effect()));
        if (network.stopsStanding() && !own.stopsStanding()) {
            found.add("the rule would not suspend a standing clearance any more");
        }
        return found.stream().map(what -> new Loosening(network.id(), what)).toList();
    }

    private static List<String> milder(Effect network, Effect own) {
        if (own.severity() < network.severity()) {
            return List.of("the effect would be milder");
        }
        List<String> found = new ArrayList<>();
        boolean waits = own.kind().equals("review") || own.kind().equals("defer");
        if (waits && !own.reviewers().containsAll(network.reviewers())) {
            found.add("fewer roles would review");
        }
        // No list means that nobody lifts it, which is strictest.
        if (own.readmittedBy() != null
                && (network.readmittedBy() == null || !own.readmittedBy().containsAll(network.readmittedBy()))) {
            found.add("the patient would be re-admitted more easily");
        }
        if (own.kind().equals("defer") && network.days() != null && own.days() != null && own.days() < network.days()) {
            found.add("the waiting time would be shorter");
        }
        return found;
    }

    /** No list means everything. */
    private static boolean coversScope(@Nullable List<String> network, @Nullable List<String> own) {
        return own == null || (network != null && own.containsAll(network));
    }

    /** What the network asks of some patients alone goes on beside what a clinic asks of all, so nothing loosens it. */
    private static void addOlder(
            List<Loosening> found, List<RequiredAssessment> network, List<RequiredAssessment> own) {
        for (RequiredAssessment asked : own) {
            network.stream()
                    .filter(floor -> floor.indications() == null)
                    .filter(floor -> floor.instrument().equals(asked.instrument()))
                    .forEach(floor -> addLonger(
                            found,
                            "required-assessment-" + floor.instrument(),
                            floor.maximumAgeDays(),
                            asked.maximumAgeDays()));
        }
    }

    private static void addLonger(List<Loosening> found, String id, int network, @Nullable Integer own) {
        if (own != null && own > network) {
            found.add(new Loosening(id, "the time would be longer"));
        }
    }
}
