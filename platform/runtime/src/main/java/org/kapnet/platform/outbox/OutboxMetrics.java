package org.kapnet.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Meters of the outbox. The gauges show what the relay saw last; {@link #sampleAge} tells how long ago that was. */
@ApplicationScoped
class OutboxMetrics {

    private final AtomicReference<OutboxBacklog> backlog = new AtomicReference<>(OutboxBacklog.NONE);
    private final AtomicLong sampledAt = new AtomicLong(System.nanoTime());
    private final Counter published;
    private final Counter rowFailures;
    private final Counter brokerFailures;

    OutboxMetrics(MeterRegistry meters) {
        published = Counter.builder("kap.outbox.published")
                .description("events stored by the broker")
                .register(meters);
        rowFailures = failures(meters, SendFailure.ROW);
        brokerFailures = failures(meters, SendFailure.BROKER);
        Gauge.builder("kap.outbox.backlog", backlog, seen -> seen.get().size())
                .description("events not sent yet")
                .register(meters);
        Gauge.builder("kap.outbox.parked", backlog, seen -> seen.get().parked())
                .description("events that someone has to release")
                .register(meters);
        TimeGauge.builder("kap.outbox.oldest", backlog, TimeUnit.MILLISECONDS, seen -> seen.get()
                        .oldest()
                        .toMillis())
                .description("age of the oldest event not sent yet")
                .register(meters);
    }

    private static Counter failures(MeterRegistry meters, SendFailure kind) {
        return Counter.builder("kap.outbox.failed")
                .description("sends that failed, by whose fault it was")
                .tag("fault", kind == SendFailure.ROW ? "row" : "broker")
                .register(meters);
    }

    void published(int count) {
        published.increment(count);
    }

    void failed(SendFailure kind) {
        (kind == SendFailure.ROW ? rowFailures : brokerFailures).increment();
    }

    void sampled(OutboxBacklog seen) {
        backlog.set(seen);
        sampledAt.set(System.nanoTime());
    }

    OutboxBacklog backlog() {
        return backlog.get();
    }

    Duration sampleAge() {
        return Duration.ofNanos(System.nanoTime() - sampledAt.get());
    }
}
