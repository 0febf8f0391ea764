package org.kapnet.intake.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<AssessmentEntity, UUID> {

    Optional<AssessmentEntity> newest(UUID patientId, String instrument) {
        return find("patientId = ?1 and instrument = ?2 order by takenAt desc, id desc", patientId, instrument)
                .firstResultOptional();
    }
}
