package org.kapnet.intake.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.ScreeningProtocol.RequiredAssessment;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;

/**
 * An override of a clinic.
 *
 * @param number 1 for the clinic's first; the highest is in force
 * @param protocolVersion the version of the network's protocol that it was checked against
 * @param ruleIds the rules that it changes or adds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverrideView(
        UUID id,
        UUID clinicId,
        int number,
        String protocol,
        int protocolVersion,
        List<String> ruleIds,
        @Nullable Integer historyMaximumAgeDays,
        @Nullable Integer clearanceValidDays,
        @Nullable Integer clearanceLongestDays,
        @Nullable List<RequiredAssessment> requiredAssessments,
        String reason,
        Instant proposedAt) {

    static OverrideView of(OverrideEntity row) {
        ProtocolOverride override = ProtocolJson.read(row.document);
        return new OverrideView(
                row.id,
                row.clinicId,
                row.number,
                row.protocolId,
                row.protocolVersion,
                override.rules().stream().map(Rule::id).toList(),
                override.historyMaximumAgeDays(),
                override.clearanceValidDays(),
                override.clearanceLongestDays(),
                override.requiredAssessments(),
                row.reason,
                row.proposedAt);
    }
}
