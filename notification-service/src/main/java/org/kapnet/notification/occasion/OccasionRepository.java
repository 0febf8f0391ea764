package org.kapnet.notification.occasion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OccasionRepository implements PanacheRepositoryBase<OccasionEntity, UUID> {}
