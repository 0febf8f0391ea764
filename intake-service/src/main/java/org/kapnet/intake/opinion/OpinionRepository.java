package org.kapnet.intake.opinion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OpinionRepository implements PanacheRepositoryBase<OpinionEntity, UUID> {

    List<OpinionEntity> of(UUID screeningId) {
        return list("screeningId = ?1 order by id", screeningId);
    }

    /** The opinions against treatment of a patient since a moment. */
    List<OpinionEntity> opposing(UUID patientId, Instant since) {
        return list("patientId = ?1 and not supports and givenAt >= ?2 order by id", patientId, since);
    }
}
