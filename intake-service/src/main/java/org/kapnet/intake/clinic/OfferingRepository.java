package org.kapnet.intake.clinic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OfferingRepository implements PanacheRepositoryBase<OfferingEntity, UUID> {}
