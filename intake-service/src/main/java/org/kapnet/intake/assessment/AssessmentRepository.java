package org.kapnet.intake.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<AssessmentEntity, UUID> {

    Optional<AssessmentEntity> of(UUID patientId, UUID id) {
        return find("patientId = ?1 and id = ?2", patientId, id).firstResultOptional();
    }

    /** The patient's first of an instrument's version, from which change is counted. */
    Optional<AssessmentEntity> first(UUID patientId, String instrument, int version) {
        return find(
                        "patientId = ?1 and instrument = ?2 and instrumentVersion = ?3 order by takenAt, id",
                        patientId,
                        instrument,
                        version)
                .firstResultOptional();
    }

    Optional<AssessmentEntity> newest(UUID patientId, String instrument) {
        return find("patientId = ?1 and instrument = ?2 order by takenAt desc, id desc", patientId, instrument)
                .firstResultOptional();
    }
}
