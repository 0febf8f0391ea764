package org.kapnet.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.event.FailureName;
import org.kapnet.platform.event.LogKeys;
import org.kapnet.platform.event.OwnContext;
import org.kapnet.platform.event.TraceParent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.tenancy.Tenancy;

/**
 * Takes one event in: once, in its turn, as its clinic, in one transaction with the note that it is done.
 *
 * <p>Turn. The events of an aggregate are numbered without gaps. The next one is handled; an earlier one was handled
 * before; a later one is stored until the gap is filled, and then handled from there.
 */
@ApplicationScoped
class InboxProcessor {

    /**
     * The result of an attempt.
     *
     * @param next number of a held event of the aggregate whose turn it is now, 0 when there is none
     */
    private record Attempt(
            InboxOutcome outcome, long next, @Nullable Throwable failure) {}

    private static final Logger LOG = Logger.getLogger(InboxProcessor.class);

    private final InboxStore store;
    private final EventHandlers handlers;
    private final DeadLetters deadLetters;
    private final Tenancy tenancy;
    private final TraceParent trace;
    private final InboxConfig config;
    private final InboxMetrics metrics;

    InboxProcessor(
            InboxStore store,
            EventHandlers handlers,
            DeadLetters deadLetters,
            Tenancy tenancy,
            TraceParent trace,
            InboxConfig config,
            InboxMetrics metrics) {
        this.store = store;
        this.handlers = handlers;
        this.deadLetters = deadLetters;
        this.tenancy = tenancy;
        this.trace = trace;
        this.config = config;
        this.metrics = metrics;
    }

    /** One attempt at an event from a topic, and at whatever waited for it. {@code attempt} counts from 1. */
    InboxOutcome receive(InboxRecord message, int attempt) {
        Attempt result = attempt(message, false);
        if (result.outcome() == InboxOutcome.FAILED) {
            if (!givesUp(result, attempt, config.maxAttempts())) {
                return InboxOutcome.FAILED;
            }
            bury(message, attempt, result);
            return InboxOutcome.HELD;
        }
        drain(message.event(), result.next());
        return result.outcome();
    }

    /** One attempt at a held event, and at whatever waited for it. */
    InboxOutcome retry(InboxStore.Held held, int maxAttempts) {
        Attempt result = attempt(held.message(), true);
        if (result.outcome() == InboxOutcome.FAILED) {
            int attempts = held.attempts() + 1;
            if (givesUp(result, attempts, maxAttempts)) {
                bury(held.message(), attempts, result);
                return InboxOutcome.HELD;
            }
            store.failedAgain(held.message().event(), attempts);
        }
        drain(held.message().event(), result.next());
        return result.outcome();
    }

    /** Lets the cursor pass over a held event without handling it, and handles what waited for it. */
    boolean skip(InboxStore.Held held) {
        IncomingEvent event = held.message().event();
        InboxStore.Turn turn = QuarkusTransaction.requiringNew().call(() -> {
            InboxStore.Turn taken = store.take(event, true);
            if (taken.advanced()) {
                store.release(event);
            }
            return taken;
        });
        drain(event, turn.more() ? event.sequence() + 1 : 0);
        return turn.advanced();
    }

    private void drain(IncomingEvent sameAggregate, long from) {
        long next = from;
        while (next > 0) {
            Optional<InboxStore.Held> held = store.held(sameAggregate, next);
            if (held.isEmpty()) {
                return;
            }
            Attempt result = attempt(held.get().message(), true);
            if (result.outcome() == InboxOutcome.FAILED) {
                int attempts = held.get().attempts() + 1;
                if (givesUp(result, attempts, config.maxAttempts())) {
                    bury(held.get().message(), attempts, result);
                } else {
                    store.failedAgain(held.get().message().event(), attempts);
                }
            }
            // What failed stays held; the sweep tries again.
            next = result.next();
        }
    }

    private static boolean givesUp(Attempt result, int attempts, int maxAttempts) {
        return result.failure() instanceof Poison || attempts >= maxAttempts;
    }

    private Attempt attempt(InboxRecord message, boolean wasHeld) {
        IncomingEvent event = message.event();
        long began = System.nanoTime();
        Attempt result;
        try (LogKeys _ = keys(event)) {
            result = OwnContext.call(() -> inOneTransaction(message, wasHeld));
        }
        metrics.attempted(event.type(), result.outcome(), System.nanoTime() - began);
        return result;
    }

    private Attempt inOneTransaction(InboxRecord message, boolean wasHeld) {
        IncomingEvent event = message.event();
        EventHandlers.Entry<?> handler = handlers.find(event.type());
        try {
            Scope scope = handler == null ? Scope.nobody() : handler.scope(event);
            return trace.callAt(
                    message.traceparent(),
                    () -> tenancy.callAs(scope, () -> QuarkusTransaction.requiringNew()
                            .call(() -> take(message, handler, wasHeld))));
        } catch (RuntimeException | Error failure) {
            boolean passing = TransientFailure.is(failure);
            try (LogKeys _ = LogKeys.with("outcome", FailureName.of(failure))) {
                LOG.warn(passing ? "an event could not be taken in now" : "an event could not be taken in");
            }
            return new Attempt(passing ? InboxOutcome.INTERRUPTED : InboxOutcome.FAILED, 0, failure);
        }
    }

    private Attempt take(InboxRecord message, EventHandlers.@Nullable Entry<?> handler, boolean wasHeld) {
        IncomingEvent event = message.event();
        InboxStore.Turn turn = store.take(event, handler != null);
        if (!turn.advanced()) {
            return notItsTurn(message, wasHeld);
        }
        if (handler != null && turn.fresh()) {
            handler.handle(event);
        }
        if (wasHeld) {
            store.release(event);
        }
        return new Attempt(InboxOutcome.HANDLED, turn.more() ? event.sequence() + 1 : 0, null);
    }

    private Attempt notItsTurn(InboxRecord message, boolean wasHeld) {
        IncomingEvent event = message.event();
        if (store.last(event) >= event.sequence()) {
            if (wasHeld) {
                store.release(event);
            }
            return new Attempt(InboxOutcome.SEEN, 0, null);
        }
        if (store.holds(event)) {
            return new Attempt(InboxOutcome.HELD, 0, null);
        }
        // Whoever fills the gap takes this lock too: either they find this event held, or we find the gap filled.
        long last = store.lock(event);
        store.hold(message, 0, null);
        return new Attempt(InboxOutcome.HELD, last >= event.sequence() - 1 ? event.sequence() : 0, null);
    }

    private void bury(InboxRecord message, int attempts, Attempt result) {
        Throwable failure = result.failure();
        String reason = failure instanceof Poison poison
                ? String.valueOf(poison.getMessage())
                : Poison.HANDLER_FAILED + (failure == null ? "" : ": " + FailureName.of(failure));
        deadLetters.send(message, reason);
        QuarkusTransaction.requiringNew().run(() -> {
            if (store.lock(message.event()) < message.event().sequence()) {
                store.hold(message, attempts, reason);
            }
        });
        try (LogKeys _ = keys(message.event()).and("attempt", attempts).and("outcome", reason)) {
            LOG.error("an event was set aside; the later events of its aggregate wait until it is redriven or skipped");
        }
    }

    private static LogKeys keys(IncomingEvent event) {
        return LogKeys.with("eventId", event.id())
                .and("eventType", event.type())
                .and("aggregateId", event.subject())
                .and("correlationId", event.id());
    }
}
