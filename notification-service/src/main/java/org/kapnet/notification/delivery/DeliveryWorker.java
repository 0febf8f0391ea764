package org.kapnet.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kapnet.notification.channel.Channel;
import org.kapnet.notification.channel.ChannelName;
import org.kapnet.notification.channel.Handover;
import org.kapnet.notification.channel.Outbound;
import org.kapnet.platform.event.FailureName;
import org.kapnet.platform.event.LogKeys;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.tenancy.Tenancy;

/**
 * Sends what is due: claims a batch in one transaction, calls the providers without one, records each answer in its own.
 * The third step after an event's transaction, so a slow or dead provider holds no lock and delays no event.
 *
 * <p>One batch at a time per process; several processes share the work by the claim. A process that dies leaves its
 * batch to the others once the lease has run out.
 */
@ApplicationScoped
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final Duration STOP_WAIT = Duration.ofSeconds(15);

    private final Deliveries deliveries;
    private final Map<ChannelName, Channel> channels;
    private final DeliveryConfig config;
    private final DeliveryWakeUp wakeUp;
    private final Tenancy tenancy;
    private final MeterRegistry meters;
    private volatile boolean running;
    private @Nullable Thread loop;

    DeliveryWorker(
            Deliveries deliveries,
            @All List<Channel> channels,
            DeliveryConfig config,
            DeliveryWakeUp wakeUp,
            Tenancy tenancy,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.config = config;
        this.wakeUp = wakeUp;
        this.tenancy = tenancy;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            running = true;
            loop = Thread.ofPlatform().name("deliveries").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wakeUp.wake();
        if (loop != null) {
            loop.join(STOP_WAIT);
        }
    }

    private void run() {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                if (!sendBatch(senders)) {
                    wakeUp.await(config.poll());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether there may be more to do at once. */
    private boolean sendBatch(ExecutorService senders) throws InterruptedException {
        try {
            List<DeliveryRequest> batch = tenancy.callAs(Scope.network(), deliveries::claim);
            List<Future<?>> sending = new ArrayList<>();
            for (DeliveryRequest request : batch) {
                sending.add(senders.submit(() -> tenancy.runAs(Scope.network(), () -> deliver(request))));
            }
            for (Future<?> one : sending) {
                one.get();
            }
            return batch.size() == config.batch();
        } catch (RuntimeException | ExecutionException failure) {
            try (LogKeys _ = LogKeys.with("outcome", FailureName.of(failure))) {
                LOG.warn("a batch of deliveries was cut short, it is taken up again");
            }
            return false;
        }
    }

    private void deliver(DeliveryRequest request) {
        Handover handover;
        try {
            Optional<Outbound> outbound = deliveries.prepare(request);
            if (outbound.isEmpty()) {
                return;
            }
            handover = handOver(outbound.get());
        } catch (RuntimeException unwritable) {
            // One delivery that cannot be written must not hold up the others; it is retried and then given up.
            try (LogKeys _ =
                    LogKeys.with("aggregateId", request.deliveryId()).and("outcome", FailureName.of(unwritable))) {
                LOG.error("a delivery could not be written");
            }
            handover = new Handover.Failed("unwritable");
        }
        Delivery outcome = deliveries.conclude(request, handover);
        String result = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("kap.delivery.attempts", "channel", request.channel().wire(), "outcome", result)
                .increment();
        try (LogKeys _ = LogKeys.with("aggregateId", request.deliveryId())
                .and("attempt", request.attempt())
                .and("outcome", result)) {
            LOG.info("delivery attempted");
        }
    }

    private Handover handOver(Outbound outbound) {
        Channel channel = channels.get(outbound.channel());
        if (channel == null) {
            return new Handover.Refused("no-channel");
        }
        try {
            return channel.send(outbound);
        } catch (RuntimeException broken) {
            // A channel promises not to throw. If one does, the delivery is tried again.
            try (LogKeys _ = LogKeys.with("outcome", FailureName.of(broken))) {
                LOG.error("a channel failed unexpectedly");
            }
            return new Handover.Failed("channel-broken");
        }
    }
}
