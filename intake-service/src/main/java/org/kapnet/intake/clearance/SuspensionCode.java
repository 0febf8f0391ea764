package org.kapnet.intake.clearance;

import org.kapnet.intake.screening.Screenings.NewFinding;

/** Why a clearance is suspended, in a word that other services may know: it tells the kind of news, no diagnosis. */
final class SuspensionCode {

    private SuspensionCode() {}

    static String of(NewFinding finding) {
        return switch (finding.input()) {
            case "conditions" -> "new-condition";
            case "medications" -> "new-medication";
            case "substances" -> "new-substance-use";
            case "readings" -> "new-reading";
            case "assessment-results" -> "new-result";
            case "suicide-risk", "self-harm-thoughts" -> "new-risk";
            // Pregnancy above all: that it is meant would tell too much.
            default -> "history-changed";
        };
    }
}
