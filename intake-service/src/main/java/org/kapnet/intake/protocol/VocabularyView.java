package org.kapnet.intake.protocol;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kapnet.intake.assessment.RiskLevels;
import org.kapnet.intake.history.RecordHistory;
import org.kapnet.intake.history.RecordHistory.ConditionStatus;
import org.kapnet.intake.history.RecordHistory.SubstanceStatus;
import org.kapnet.intake.protocol.Criterion.UsesSubstance;
import org.kapnet.intake.protocol.ScreeningProtocol.Reviewer;
import org.kapnet.intake.vocabulary.WireNames;

/**
 * The words of the network's screening protocol.
 *
 * @param version of the protocol that they are of
 * @param conditions diagnoses that it knows
 * @param conditionSynonyms other spellings of them, by spelling
 * @param substances those that a rule names
 * @param medicineClasses interaction classes that may be given with a medicine
 * @param trialOutcomes how an earlier treatment may have ended
 * @param riskLevels of the suicide screener, rising
 * @param reviewerRoles who may be asked for an opinion
 */
record VocabularyView(
        String protocol,
        int version,
        List<String> conditions,
        Map<String, String> conditionSynonyms,
        List<String> conditionStatuses,
        List<String> substances,
        List<String> substanceStatuses,
        List<String> medicineClasses,
        List<String> trialOutcomes,
        List<String> indications,
        List<String> riskLevels,
        List<String> reviewerRoles) {

    static VocabularyView of(EffectiveProtocol protocol) {
        ScreeningProtocol floor = protocol.floor();
        return new VocabularyView(
                floor.id(),
                floor.version(),
                floor.knownConditions().stream().sorted().toList(),
                new TreeMap<>(Objects.requireNonNull(floor.reading()).conditionSynonyms()),
                spellings(ConditionStatus.values()),
                substances(floor),
                spellings(SubstanceStatus.values()),
                protocol.givenClasses().stream().sorted().toList(),
                RecordHistory.TRIAL_OUTCOMES,
                floor.indications(),
                RiskLevels.RISING,
                Objects.requireNonNull(floor.reviewers()).stream()
                        .map(Reviewer::role)
                        .toList());
    }

    private static List<String> substances(ScreeningProtocol floor) {
        return floor.rules().stream()
                .map(ScreeningProtocol.Rule::when)
                .filter(UsesSubstance.class::isInstance)
                .map(UsesSubstance.class::cast)
                .flatMap(used -> Stream.of(used.substances(), used.exceptSubstances()))
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> spellings(Enum<?>[] words) {
        return Arrays.stream(words).map(WireNames::of).toList();
    }
}
