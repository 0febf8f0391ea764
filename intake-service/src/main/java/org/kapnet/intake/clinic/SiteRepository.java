package org.kapnet.intake.clinic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SiteRepository implements PanacheRepositoryBase<SiteEntity, UUID> {

    List<SiteEntity> ofClinic(UUID clinicId) {
        return list("clinicId = ?1 order by id", clinicId);
    }
}
