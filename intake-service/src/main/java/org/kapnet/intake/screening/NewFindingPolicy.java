package org.kapnet.intake.screening;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.screening.ScreeningInputs.Answered;
import org.kapnet.intake.screening.ScreeningInputs.Medication;

/**
 * What speaks against a treatment anew. Both states of the patient are judged by the same rules, so that a changed
 * protocol alone never finds anything. A second medicine, diagnosis or substance counts even where a first one had the
 * rule apply already, and so does what speaks against one of several indications where another had it apply.
 */
final class NewFindingPolicy {

    private NewFindingPolicy() {}

    /** The rules that apply anew and suspend a standing clearance. */
    static List<Rule> find(EffectiveProtocol protocol, ScreeningInputs then, ScreeningInputs now) {
        return protocol.rules().stream()
                .filter(Rule::stopsStanding)
                .filter(rule -> now.everyIndication().stream()
                        .anyMatch(each -> isFound(protocol, rule, then.treatedFor(each), now.treatedFor(each))))
                .toList();
    }

    private static boolean isFound(EffectiveProtocol protocol, Rule rule, ScreeningInputs then, ScreeningInputs now) {
        return applies(protocol, rule, now) && isNew(protocol, rule, then, now);
    }

    private static boolean isNew(EffectiveProtocol protocol, Rule rule, ScreeningInputs then, ScreeningInputs now) {
        // Results were not read before version 3, so that their absence then says nothing.
        boolean knownThen = then.results() != null || !rule.when().input().equals("assessment-results");
        return (knownThen && !applies(protocol, rule, then)) || appliesToAdded(protocol, rule, then, now);
    }

    private static boolean applies(EffectiveProtocol protocol, Rule rule, ScreeningInputs inputs) {
        return RuleMatcher.match(protocol, rule, inputs).isPresent();
    }

    /** Whether what was added to the list that the rule reads is enough for it. */
    private static boolean appliesToAdded(
            EffectiveProtocol protocol, Rule rule, ScreeningInputs then, ScreeningInputs now) {
        return switch (rule.when().input()) {
            case "conditions" ->
                applies(protocol, rule, now.withConditions(without(now.conditions(), then.conditions())));
            case "medications" ->
                applies(protocol, rule, now.withMedications(unnamed(now.medications(), then.medications())));
            case "substances" ->
                applies(protocol, rule, now.withSubstances(without(now.substances(), then.substances())));
            case "assessment-results" -> applies(protocol, rule, now.withResults(answeredSince(then, now)));
            case "suicide-risk" -> isAnsweredAgain(then, now);
            default -> false;
        };
    }

    private static List<Answered> answeredSince(ScreeningInputs then, ScreeningInputs now) {
        return without(now.answered(), then.answered()).stream()
                .filter(answered ->
                        then.results() != null || !answered.takenOn().isBefore(then.asOf()))
                .toList();
    }

    /** The same level again is a new crisis, however the last one was answered. */
    private static boolean isAnsweredAgain(ScreeningInputs then, ScreeningInputs now) {
        return then.suicideRiskAt() != null
                && now.suicideRiskAt() != null
                && now.suicideRiskAt().isAfter(then.suicideRiskAt());
    }

    private static <T> List<T> without(List<T> now, List<T> then) {
        return now.stream().filter(entry -> !then.contains(entry)).toList();
    }

    /** By name, because a code may be added to a medicine that was known. */
    private static List<Medication> unnamed(List<Medication> now, List<Medication> then) {
        Set<String> names = then.stream().map(Medication::name).collect(Collectors.toSet());
        return now.stream()
                .filter(medication -> !names.contains(medication.name()))
                .toList();
    }
}
