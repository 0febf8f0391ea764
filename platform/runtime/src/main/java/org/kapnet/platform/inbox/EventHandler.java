package org.kapnet.platform.inbox;

import org.kapnet.platform.tenancy.Scope;

/**
 * Takes in one type of event. An application-scoped bean; one per type.
 *
 * <p>{@link #handle} runs in the transaction that also records the event as handled, once per event and in the order of
 * its aggregate, in {@link #scope}. It knows nothing of repeats or gaps. Facts of different aggregates may arrive in any
 * order, so a handler that misses what it refers to stores what it knows. What it throws is tried again; when that does
 * not help, the event is set aside and the later events of its aggregate wait for it.
 *
 * @param <T> the reader record: the fields that this service uses; unknown ones are ignored
 */
public interface EventHandler<T> {

    /** For example {@code org.kapnet.intake.clearance-granted.v1}. */
    String type();

    /** The reader record. */
    Class<T> payloadType();

    /** Takes the fact in. */
    void handle(IncomingEvent event, T payload);

    /**
     * Whose rows it may touch: those of the event's clinic, none without. Override it where a fact moves a patient
     * between clinics.
     */
    default Scope scope(IncomingEvent event) {
        return event.clinicId() == null ? Scope.nobody() : Scope.clinic(event.clinicId());
    }
}
