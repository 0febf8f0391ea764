package org.kapnet.intake.clearance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ClearanceRepository implements PanacheRepositoryBase<ClearanceEntity, UUID> {

    List<ClearanceEntity> grantedOf(UUID patientId) {
        return list("patientId = ?1 and state = 'granted' order by id", patientId);
    }

    Optional<ClearanceEntity> newestOf(UUID patientId) {
        return find("patientId = ?1 order by decidedAt desc, id desc", patientId)
                .firstResultOptional();
    }
}
