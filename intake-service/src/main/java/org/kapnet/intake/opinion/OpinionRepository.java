package org.kapnet.intake.opinion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OpinionRepository implements PanacheRepositoryBase<OpinionEntity, UUID> {

    List<OpinionEntity> of(UUID screeningId) {
        return list("screeningId = ?1 order by id", screeningId);
    }
}
