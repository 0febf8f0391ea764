package org.kapnet.intake.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payloads of the facts about consents. */
final class ConsentFacts {

    private ConsentFacts() {}

    /** Payload of consent-signed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentSigned(
            UUID consentId,
            UUID patientId,
            UUID clinicId,
            String kind,
            UUID documentId,
            int documentVersion,
            Instant signedAt,
            @Nullable Instant expiresAt,
            @Nullable List<String> touchScope) {}

    /** Payload of consent-withdrawn. */
    record ConsentWithdrawn(
            UUID consentId, UUID patientId, UUID clinicId, String kind, Instant withdrawnAt, EndReason reason) {}

    /** Payload of consent-outdated. */
    record ConsentOutdated(
            UUID consentId, UUID patientId, UUID clinicId, String kind, int documentVersion, Instant outdatedAt) {}

    /** Payload of consent-narrowed. */
    record ConsentNarrowed(
            UUID consentId, UUID patientId, UUID clinicId, String kind, List<String> touchScope, Instant narrowedAt) {}
}
