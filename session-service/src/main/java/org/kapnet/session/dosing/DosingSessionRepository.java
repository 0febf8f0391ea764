package org.kapnet.session.dosing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of dosing sessions within the caller's scope. */
@ApplicationScoped
class DosingSessionRepository implements PanacheRepositoryBase<DosingSessionEntity, UUID> {}
