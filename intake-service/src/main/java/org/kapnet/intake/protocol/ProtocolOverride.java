package org.kapnet.intake.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.ScreeningProtocol.RequiredAssessment;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;

/**
 * What a clinic changes in the network's protocol. What it does not name stays as the network has it.
 *
 * @param rules rules that take the place of the network's rule with the same id, or come in addition
 * @param removedRules network rules that the clinic asks not to apply; always refused
 * @param historyMaximumAgeDays a shorter age of the health history
 * @param clearanceValidDays a shorter usual duration of a clearance
 * @param clearanceLongestDays a shorter longest duration of a clearance
 * @param requiredAssessments questionnaires that have to be on file in addition, or that are outdated sooner; null in
 *     overrides from before clinics could ask for more
 */
record ProtocolOverride(
        List<Rule> rules,
        List<String> removedRules,
        @Nullable Integer historyMaximumAgeDays,
        @Nullable Integer clearanceValidDays,
        @Nullable Integer clearanceLongestDays,
        @Nullable List<RequiredAssessment> requiredAssessments) {}
