package org.kapnet.badsample.stay;

import com.fasterxml.jackson.databind.JsonNode;
import org.kapnet.badsample.room.RoomEntity;

/** A rule that knows a framework and a table. */
final class StayPolicy {

    boolean allows(RoomEntity room, JsonNode json) {
        return room != null && json != null;
    }
}
