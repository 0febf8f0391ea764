package org.kapnet.session.booking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of rooms within the caller's scope. */
@ApplicationScoped
class RoomRepository implements PanacheRepositoryBase<RoomEntity, UUID> {}
