package org.kapnet.intake.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.screening.Verdict.Readmission;

/**
 * A screening with its verdict and every finding.
 *
 * @param alsoFor further indications that are to be treated in the same course
 * @param protocolOverride number of the clinic's override of the protocol; absent where it had none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScreeningView(
        UUID id,
        UUID patientId,
        String indication,
        List<String> alsoFor,
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
     * @param readmittedBy whose opinion on this very screening lifts the referral, when the verdict is refer-out and
     *     somebody's does; roles and until then say what is asked for besides
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerdictView(
            String kind,
            @Nullable Set<String> roles,
            @Nullable LocalDate until,
            @Nullable Set<String> codes,
            @Nullable Set<String> readmittedBy) {

        static VerdictView of(VerdictDocument verdict) {
            Readmission readmission = verdict.readmission();
            return readmission == null
                    ? new VerdictView(verdict.kind(), verdict.roles(), verdict.until(), verdict.codes(), null)
                    : new VerdictView(
                            verdict.kind(),
                            readmission.roles(),
                            readmission.until(),
                            verdict.codes(),
                            readmission.by());
        }
    }

    /** A rule that applied. */
    record FindingView(String ruleId, @JsonProperty("class") String findingClass, String message, String source) {}

    static ScreeningView of(ScreeningEntity row, ScreeningInputs inputs, VerdictDocument verdict) {
        return new ScreeningView(
                row.id,
                row.patientId,
                inputs.indication(),
                inputs.further(),
                inputs.route(),
                VerdictView.of(verdict),
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
