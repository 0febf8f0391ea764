package org.kapnet.local.edge;

import java.time.Duration;
import java.time.Instant;

/** The clock that all services follow, as the edge shows and moves it. Calls may touch the disk. */
public interface MovableClock {

    Instant instant();

    /** How far it is from real time. */
    Duration offset();

    void setTo(Instant instant);

    void advance(Duration step);
}
