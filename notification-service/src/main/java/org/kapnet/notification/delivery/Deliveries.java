package org.kapnet.notification.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapnet.notification.channel.Handover;
import org.kapnet.notification.channel.Outbound;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;

/** Plans, claims and concludes deliveries; each method is one short transaction, none calls a provider. */
@ApplicationScoped
public class Deliveries {

    private final DeliveryStore store;
    private final Map<DeliveryPurpose, DeliverySource> sources;
    private final DeliveryConfig config;
    private final RetryPolicy retries;
    private final Outbox outbox;
    private final DeliveryWakeUp wakeUp;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    Deliveries(
            DeliveryStore store,
            @All List<DeliverySource> sources,
            DeliveryConfig config,
            Outbox outbox,
            DeliveryWakeUp wakeUp,
            TransactionSynchronizationRegistry transactions,
            Clock clock) {
        this.store = store;
        this.sources = sources.stream().collect(Collectors.toMap(DeliverySource::purpose, Function.identity()));
        this.config = config;
        this.retries = new RetryPolicy(config.maxAttempts(), config.firstRetry(), config.longestRetry());
        this.outbox = outbox;
        this.wakeUp = wakeUp;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Plans deliveries with the caller's effect; a cause that was planned before is left alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(List<DeliveryOrder> orders) {
        if (!orders.isEmpty() && store.plan(orders, clock.instant()) > 0) {
            transactions.registerInterposedSynchronization(new WakeOnCommit(wakeUp));
        }
    }

    /** Claims what is due and records the attempt. */
    @Transactional
    List<DeliveryRequest> claim() {
        return store.claim(clock.instant(), config.batch(), config.lease());
    }

    /**
     * Writes the text of a claimed delivery. Empty when it must not be sent now: what is no longer right is withdrawn
     * here, what has to wait is given back.
     */
    @Transactional
    Optional<Outbound> prepare(DeliveryRequest request) {
        return switch (source(request).prepare(request)) {
            case DeliverySource.Prepared.Ready ready -> Optional.of(ready.outbound());
            case DeliverySource.Prepared.Postponed later -> {
                store.postpone(request.deliveryId(), request.attempt(), later.until());
                yield Optional.empty();
            }
            case DeliverySource.Prepared.Dropped dropped -> {
                Delivery.Sending claimed = new Delivery.Sending(request.attempt());
                Delivery withdrawn = claimed.withdraw(dropped.reason(), clock.instant());
                store.conclude(request.deliveryId(), request.attempt(), withdrawn);
                yield Optional.empty();
            }
        };
    }

    /** Records the provider's answer, with the fact that others learn. */
    @Transactional
    Delivery conclude(DeliveryRequest request, Handover handover) {
        Instant now = clock.instant();
        Delivery outcome = new Delivery.Sending(request.attempt()).conclude(handover, retries, now);
        if (!store.conclude(request.deliveryId(), request.attempt(), outcome)) {
            return outcome;
        }
        if (handover instanceof Handover.OptedOut) {
            source(request).optedOut(request);
        }
        switch (outcome) {
            case Delivery.Sent ignored ->
                announce(
                        "message-delivered",
                        request,
                        new DeliveryEvents.MessageDelivered(
                                request.deliveryId(), request.patientId(), request.clinicId(), request.channel(), now));
            case Delivery.Abandoned ignored ->
                announce(
                        "message-abandoned",
                        request,
                        new DeliveryEvents.MessageAbandoned(
                                request.deliveryId(), request.patientId(), request.clinicId(), request.channel(), now));
            case Delivery.Pending ignored -> {}
            case Delivery.Sending ignored -> {}
            case Delivery.Retrying ignored -> {}
            case Delivery.Withdrawn ignored -> {}
        }
        return outcome;
    }

    private void announce(String fact, DeliveryRequest request, Object payload) {
        outbox.append(OutgoingEvent.aboutPatient(
                fact, request.deliveryId(), request.patientId(), request.clinicId(), payload));
    }

    private DeliverySource source(DeliveryRequest request) {
        DeliverySource source = sources.get(request.purpose());
        if (source == null) {
            throw new IllegalStateException("nobody writes deliveries of purpose " + request.purpose());
        }
        return source;
    }

    private static final class WakeOnCommit implements Synchronization {

        private final DeliveryWakeUp wakeUp;

        WakeOnCommit(DeliveryWakeUp wakeUp) {
            this.wakeUp = wakeUp;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wakeUp.wake();
            }
        }
    }
}
