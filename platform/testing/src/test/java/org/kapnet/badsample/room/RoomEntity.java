package org.kapnet.badsample.room;

import jakarta.inject.Inject;
import org.kapnet.badsample.stay.StayHelper;

/** Field injection, and one half of a cycle between features. */
public class RoomEntity {

    @Inject
    StayHelper helper;
}
