package org.kapnet.intake.clearance;

import org.kapnet.intake.clearance.Clearance.Subject;
import org.kapnet.intake.clearance.ReviewScreening.Decision;
import org.kapnet.intake.screening.Verdict;

/** Which standing clearances a prescriber's decision on a screening ends. */
final class EndingPolicy {

    private static final String ABSOLUTE = "absolute";

    private EndingPolicy() {}

    /**
     * Whether the decision ends a clearance of the same patient. Who needs other care, or has something that excludes
     * every ketamine treatment, is not treated under another clearance either. Else a refusal speaks of the indication:
     * by whatever route, because a prescriber refuses the patient's treatment and not a syringe. Granting and deferring
     * are about the one treatment.
     */
    static boolean ends(Decision decision, Verdict verdict, Subject decided, Subject standing) {
        return switch (decision) {
            case REFER_OUT -> true;
            case REFUSE -> stopsAbsolutely(verdict) || decided.indication() == standing.indication();
            case GRANT, DEFER -> decided.indication() == standing.indication() && decided.route() == standing.route();
        };
    }

    private static boolean stopsAbsolutely(Verdict verdict) {
        return (verdict instanceof Verdict.Ineligible || verdict instanceof Verdict.ReferOut)
                && verdict.findings().stream()
                        .anyMatch(finding -> finding.ruleClass().equals(ABSOLUTE));
    }
}
