package org.kapnet.local.walk;

import java.time.Duration;
import java.time.Instant;

/** The settable clock that all services of the stack share. */
public interface WalkClock {

    Instant now();

    void setTo(Instant instant);

    default void advance(Duration step) {
        setTo(now().plus(step));
    }
}
