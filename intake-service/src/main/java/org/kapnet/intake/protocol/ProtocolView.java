package org.kapnet.intake.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.ScreeningProtocol.RequiredAssessment;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;

/**
 * The screening protocol of a clinic: the network's rules as the clinic has tightened them, and its own.
 *
 * @param status whether a physician has signed it off
 * @param overrideNumber the clinic's override in force, 0 where there is none
 * @param requiredAssessments the questionnaires that have to be on file, how many days an answer counts, and where it is
 *     not everybody who is asked, for which indications
 */
record ProtocolView(
        String id,
        int version,
        String title,
        String status,
        int overrideNumber,
        int historyMaximumAgeDays,
        int clearanceValidDays,
        int clearanceLongestDays,
        List<RequiredAssessment> requiredAssessments,
        List<RuleView> rules) {

    /**
     * A rule.
     *
     * @param ruleClass absolute, relative, caution, criterion or interaction
     * @param input the kind of information that decides it
     * @param when what it looks for, in the form in which an override writes it
     * @param effect note, review, defer, ineligible or refer-out
     * @param roles who has to review
     * @param days how long to wait
     * @param readmittedBy of a referral: the roles whose opinion on the very screening lifts it
     * @param source where it comes from and how sure it is
     * @param changedByClinic whether the clinic's override wrote it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(
            String id,
            String ruleClass,
            @Nullable List<String> routes,
            @Nullable List<String> indications,
            String input,
            CriterionDocument when,
            String effect,
            @Nullable List<String> roles,
            @Nullable Integer days,
            @Nullable String code,
            @Nullable List<String> readmittedBy,
            String message,
            String source,
            boolean changedByClinic) {}

    static ProtocolView of(EffectiveProtocol protocol, int overrideNumber, @Nullable ProtocolOverride override) {
        List<Rule> own = override == null ? List.of() : override.rules();
        return new ProtocolView(
                protocol.floor().id(),
                protocol.floor().version(),
                protocol.floor().title(),
                protocol.floor().status(),
                overrideNumber,
                protocol.historyMaximumAgeDays(),
                protocol.terms().validDays(),
                protocol.terms().longestDays(),
                protocol.requiredAssessments(),
                protocol.rules().stream()
                        .map(rule -> view(rule, own.contains(rule)))
                        .toList());
    }

    private static RuleView view(Rule rule, boolean changedByClinic) {
        return new RuleView(
                rule.id(),
                rule.ruleClass(),
                rule.routes(),
                rule.indications(),
                rule.when().input(),
                CriterionDocument.of(rule.when()),
                rule.effect().kind(),
                rule.effect().roles(),
                rule.effect().days(),
                rule.effect().code(),
                rule.effect().readmittedBy(),
                rule.message(),
                rule.citation(),
                changedByClinic);
    }
}
