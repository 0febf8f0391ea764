package org.kapnet.intake.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<ReferralEntity, UUID> {

    /** Referrals of a patient without an answer; they may have expired. */
    List<ReferralEntity> waiting(UUID patientId) {
        return list("patientId = ?1 and state = 'received' order by id", patientId);
    }

    /** A clinic's referral of a patient that still waits for an answer. */
    Optional<ReferralEntity> waitingAt(UUID clinicId, UUID patientId, Instant now) {
        return find(
                        "clinicId = ?1 and patientId = ?2 and state = 'received' and expiresAt > ?3 order by id",
                        clinicId,
                        patientId,
                        now)
                .firstResultOptional();
    }
}
