package org.kapnet.session.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.RequiredConsent;

/** Episode, clearance and required consents at a moment. Nobody overrides these: they are renewed or signed instead. */
public final class StandingPolicy {
    private static final String CLEARANCE_SOURCE =
            "A session only once a full assessment authorised it (requirement S2-2)";

    private StandingPolicy() {}

    /** Every reason why the patient may not be treated by this protocol at that moment; empty when there is none. */
    public static List<Finding> findings(Protocol protocol, Standing standing, Instant at) {
        List<Finding> findings = new ArrayList<>();
        if (standing.episodeEndedAt().isPresent()) {
            findings.add(Finding.stop(
                    "episode-ended",
                    "The episode was closed or handed to another clinic",
                    "A clinic treats a patient within an open episode"));
        }
        standing.clearance()
                .ifPresentOrElse(
                        clearance -> {
                            if (clearance.suspended()) {
                                findings.add(Finding.stop(
                                        "clearance-suspended", "The clearance is suspended", CLEARANCE_SOURCE));
                            } else if (clearance.expiredAt(at)) {
                                findings.add(Finding.stop(
                                        "clearance-expired",
                                        "The clearance has expired or will have by then",
                                        CLEARANCE_SOURCE));
                            }
                        },
                        () -> findings.add(Finding.stop(
                                "clearance-missing",
                                "No clearance for the route " + protocol.route(),
                                CLEARANCE_SOURCE)));
        for (RequiredConsent required : protocol.requiredConsents()) {
            boolean held = standing.consents().stream()
                    .anyMatch(consent -> consent.kind().equals(required.kind()) && consent.validAt(at));
            if (!held) {
                findings.add(Finding.stop(
                        "consent-missing", "No valid consent of kind " + required.kind(), required.source()));
            }
        }
        return List.copyOf(findings);
    }
}
