package org.kapnet.intake.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** The patient's of some instruments from a moment on, newest first. */
    List<AssessmentEntity> since(UUID patientId, Collection<String> instruments, Instant since) {
        return instruments.isEmpty()
                ? List.of()
                : list(
                        "patientId = ?1 and instrument in ?2 and takenAt >= ?3 order by takenAt desc, id desc",
                        patientId,
                        instruments,
                        since);
    }

    Optional<AssessmentEntity> newest(UUID patientId, String instrument) {
        return find("patientId = ?1 and instrument = ?2 order by takenAt desc, id desc", patientId, instrument)
                .firstResultOptional();
    }
}
