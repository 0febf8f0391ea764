package org.kapnet.session.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of dose orders within the caller's scope. */
@ApplicationScoped
class DoseOrderRepository implements PanacheRepositoryBase<DoseOrderEntity, UUID> {}
