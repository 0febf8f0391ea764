package org.kapnet.intake.screening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ScreeningRepository implements PanacheRepositoryBase<ScreeningEntity, UUID> {

    /** Some of those that were stored in the open. */
    List<ScreeningEntity> open(int limit) {
        return find("inputs is not null order by id").page(0, limit).list();
    }
}
