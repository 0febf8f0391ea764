package org.kapnet.intake.protocol;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OverrideRepository implements PanacheRepositoryBase<OverrideEntity, UUID> {

    Optional<OverrideEntity> newestOf(UUID clinicId) {
        return find("clinicId = ?1 order by number desc", clinicId).firstResultOptional();
    }
}
