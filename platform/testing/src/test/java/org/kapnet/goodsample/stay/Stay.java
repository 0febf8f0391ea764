package org.kapnet.goodsample.stay;

import java.time.Instant;

/** A lifecycle as the house wants it. */
sealed interface Stay {

    record Planned(StayId id) implements Stay {
        Begun begin(Instant at) {
            return new Begun(id, at);
        }
    }

    record Begun(StayId id, Instant at) implements Stay {}
}
