package org.kapnet.intake.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.intake.consent.ConsentKind;
import org.kapnet.intake.consent.Consents;
import org.kapnet.intake.patient.Oneself;
import org.kapnet.platform.problem.Reason;

/**
 * What a clinic needs before it gives a patient's record to another. The patient's own request is the consent; for
 * everybody else it has to be signed.
 */
@ApplicationScoped
class SharingConsent {

    private final Consents consents;
    private final Oneself oneself;

    SharingConsent(Consents consents, Oneself oneself) {
        this.consents = consents;
        this.oneself = oneself;
    }

    /** The reason against handing the record over; empty where the caller may. */
    Optional<Reason> objection(UUID patientId) {
        return oneself.is(patientId) || consents.inForce(patientId, ConsentKind.DATA_SHARING_PART2)
                ? Optional.empty()
                : Optional.of(new Reason(
                        "data-sharing-consent-missing",
                        "The patient has not signed the current consent to share data.",
                        "42 CFR Part 2"));
    }
}
