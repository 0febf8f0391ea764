package org.kapnet.session.lot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of lots within the caller's scope. */
@ApplicationScoped
class LotRepository implements PanacheRepositoryBase<LotEntity, UUID> {}
