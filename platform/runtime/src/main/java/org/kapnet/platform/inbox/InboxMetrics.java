package org.kapnet.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Meters of the inbox. The gauges show what the reader saw last; {@link #sampleAge} tells how long ago that was. */
@ApplicationScoped
class InboxMetrics {

    private final MeterRegistry meters;
    private final EventHandlers handlers;
    private final AtomicReference<InboxBacklog> backlog = new AtomicReference<>(InboxBacklog.NONE);
    private final AtomicLong sampledAt = new AtomicLong(System.nanoTime());

    InboxMetrics(MeterRegistry meters, EventHandlers handlers) {
        this.meters = meters;
        this.handlers = handlers;
        Gauge.builder("kap.inbox.held", backlog, seen -> seen.get().held())
                .description("events that wait for an earlier one of their aggregate")
                .register(meters);
        Gauge.builder("kap.inbox.dead", backlog, seen -> seen.get().dead())
                .description("events that someone has to redrive or skip")
                .register(meters);
        TimeGauge.builder("kap.inbox.oldest", backlog, TimeUnit.MILLISECONDS, seen -> seen.get()
                        .oldest()
                        .toMillis())
                .description("age of the oldest event that is held or dead")
                .register(meters);
    }

    /** Counts and times one attempt. Types that nobody here handles share one name, so that tags stay bounded. */
    void attempted(String type, InboxOutcome outcome, long nanos) {
        Timer.builder("kap.inbox.handled")
                .description("attempts to take an event in")
                .tag("type", handlers.find(type) == null ? "other" : type)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    void sampled(InboxBacklog seen) {
        backlog.set(seen);
        sampledAt.set(System.nanoTime());
    }

    InboxBacklog backlog() {
        return backlog.get();
    }

    Duration sampleAge() {
        return Duration.ofNanos(System.nanoTime() - sampledAt.get());
    }
}
