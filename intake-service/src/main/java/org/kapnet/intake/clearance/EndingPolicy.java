package org.kapnet.intake.clearance;

import org.kapnet.intake.clearance.Clearance.Subject;
import org.kapnet.intake.clearance.ReviewScreening.Decision;
import org.kapnet.intake.screening.Verdict;
import org.kapnet.intake.vocabulary.Indications;

/** Which standing clearances a prescriber's decision on a screening ends. */
final class EndingPolicy {

    private static final String ABSOLUTE = "absolute";

    private EndingPolicy() {}

    /**
     * Whether the decision ends a clearance of the same patient. Who needs other care, or has something that excludes
     * every ketamine treatment, is not treated under another clearance either. Else a refusal speaks of each of its
     * indications: by whatever route, because a prescriber refuses the patient's treatment and not a syringe. Deferring
     * speaks of each of them by the one route. Granting takes the place of the clearance for the same main indication by
     * the same route, and of one that covers nothing more.
     */
    static boolean ends(Decision decision, Verdict verdict, Subject decided, Subject standing) {
        return switch (decision) {
            case REFER_OUT -> true;
            case REFUSE -> stopsAbsolutely(verdict) || decided.indications().overlap(standing.indications());
            case DEFER ->
                decided.route() == standing.route() && decided.indications().overlap(standing.indications());
            case GRANT ->
                decided.route() == standing.route() && replaces(decided.indications(), standing.indications());
        };
    }

    private static boolean replaces(Indications granted, Indications standing) {
        return granted.main() == standing.main() || granted.cover(standing);
    }

    private static boolean stopsAbsolutely(Verdict verdict) {
        return (verdict instanceof Verdict.Ineligible || verdict instanceof Verdict.ReferOut)
                && verdict.findings().stream()
                        .anyMatch(finding -> finding.ruleClass().equals(ABSOLUTE));
    }
}
