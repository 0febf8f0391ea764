package org.kapnet.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an operator can do about dead events. Call it outside a transaction. */
@ApplicationScoped
public class InboxAdmin {

    /**
     * An event that was set aside.
     *
     * @param reason a code and class names; never a value from the event
     */
    public record DeadEvent(
            UUID id,
            String source,
            String type,
            UUID subject,
            long sequence,
            int attempts,
            String reason,
            Instant since) {}

    private final InboxStore store;
    private final InboxProcessor processor;

    InboxAdmin(InboxStore store, InboxProcessor processor) {
        this.store = store;
        this.processor = processor;
    }

    /** Everything that is set aside, oldest first. */
    public List<DeadEvent> dead() {
        return store.dead();
    }

    /**
     * Tries a dead event once more and, when it succeeds, everything that waited for it.
     *
     * @return whether it was handled; false also when no such event is dead
     */
    public boolean redrive(UUID eventId) {
        Optional<InboxStore.Held> revived = QuarkusTransaction.requiringNew().call(() -> store.revive(eventId));
        return revived.isPresent() && processor.retry(revived.get(), 1) == InboxOutcome.HANDLED;
    }

    /**
     * Gives a dead event up: it will never be handled, and what waited for it goes on.
     *
     * @return false when no such event is dead
     */
    public boolean skip(UUID eventId) {
        Optional<InboxStore.Held> revived = QuarkusTransaction.requiringNew().call(() -> store.revive(eventId));
        return revived.isPresent() && processor.skip(revived.get());
    }
}
