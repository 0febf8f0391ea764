package org.kapnet.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Provides the one {@link Clock} of a service.
 *
 * <p>It ticks in microseconds, the finest step PostgreSQL stores, so that an instant compared before and after it was
 * saved is the same instant.
 */
@ApplicationScoped
class ClockProducer {

    private static final Duration STORED_PRECISION = Duration.ofNanos(1_000);

    private final SettableClock settable;
    private final ClockConfig config;

    ClockProducer(ClockConfig config) {
        this.config = config;
        this.settable = new SettableClock(
                Clock.tick(Clock.systemUTC(), STORED_PRECISION), config.file().orElse(null));
    }

    @Produces
    @Singleton
    Clock clock() {
        return config.settable() ? settable : Clock.tick(Clock.systemUTC(), STORED_PRECISION);
    }

    @Produces
    @Singleton
    @Typed(SettableClock.class)
    SettableClock settableClock() {
        if (!config.settable()) {
            throw new IllegalStateException("the clock of this service cannot be moved: kap.clock.settable is off");
        }
        return settable;
    }
}
