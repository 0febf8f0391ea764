package org.kapnet.session.booking;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A room as clients see it. */
@Schema(name = "Room")
record RoomView(UUID id, UUID clinicId, UUID siteId, String name, long version) {
    static RoomView of(RoomEntity row) {
        return new RoomView(row.id, row.clinicId, row.siteId, row.name, row.version);
    }
}
