package org.kapnet.intake.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<ReferralEntity, UUID> {

    /** Referrals of a patient without an answer; they may have expired. */
    List<ReferralEntity> waiting(UUID patientId) {
        return list("patientId = ?1 and state = 'received' order by id", patientId);
    }
}
