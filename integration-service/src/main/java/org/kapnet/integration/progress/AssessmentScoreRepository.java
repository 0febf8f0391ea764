package org.kapnet.integration.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssessmentScoreRepository implements PanacheRepositoryBase<AssessmentScoreEntity, UUID> {

    List<AssessmentScoreEntity> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by instrument, takenAt, id", patientId);
    }

    List<AssessmentScoreEntity> ofPatient(UUID patientId, String instrument) {
        return list("patientId = ?1 and instrument = ?2 order by takenAt, id", patientId, instrument);
    }
}
