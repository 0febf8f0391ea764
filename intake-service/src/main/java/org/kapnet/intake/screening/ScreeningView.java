package org.kapnet.intake.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A screening with its verdict and every finding.
 *
 * @param protocolOverride number of the clinic's override of the protocol; absent where it had none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScreeningView(
        UUID id,
        UUID patientId,
        String indication,
        String route,
        VerdictView verdict,
        List<FindingView> findings,
        String protocol,
        int protocolVersion,
        @Nullable Integer protocolOverride,
        Instant screenedAt,
        @Nullable Instant reviewedAt) {

    /**
     * The verdict.
     *
     * @param kind eligible, needs-review, deferred, ineligible or refer-out
     * @param roles whose opinion is asked for, when the verdict is needs-review or deferred
     * @param until not before this day, when the verdict is deferred
     * @param codes why the patient is not treated here, when the verdict is ineligible or refer-out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerdictView(
            String kind,
            @Nullable Set<String> roles,
            @Nullable LocalDate until,
            @Nullable Set<String> codes) {}

    /** A rule that applied. */
    record FindingView(String ruleId, @JsonProperty("class") String findingClass, String message, String source) {}

    static ScreeningView of(ScreeningEntity row, ScreeningInputs inputs, VerdictDocument verdict) {
        return new ScreeningView(
                row.id,
                row.patientId,
                inputs.indication(),
                inputs.route(),
                new VerdictView(verdict.kind(), verdict.roles(), verdict.until(), verdict.codes()),
                verdict.findings().stream()
                        .map(finding -> new FindingView(
                                finding.ruleId(), finding.ruleClass(), finding.message(), finding.source()))
                        .toList(),
                row.protocolId,
                row.protocolVersion,
                row.overrideNumber,
                row.screenedAt,
                row.reviewedAt);
    }
}
