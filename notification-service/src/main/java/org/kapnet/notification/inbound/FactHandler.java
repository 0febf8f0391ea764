package org.kapnet.notification.inbound;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;

/**
 * One fact of another service and what this one does about it, so that a consumer reads as a table of facts.
 *
 * @param type full event type
 * @param payloadType reader record
 * @param reach whose rows it touches
 * @param effect what happens, inside the inbox's transaction
 */
public record FactHandler<T>(
        String type, Class<T> payloadType, Function<IncomingEvent, Scope> reach, BiConsumer<IncomingEvent, T> effect)
        implements EventHandler<T> {

    /** A fact that concerns rows of its clinic only. */
    public static <T> FactHandler<T> inClinic(String type, Class<T> payloadType, BiConsumer<IncomingEvent, T> effect) {
        return new FactHandler<>(
                type,
                payloadType,
                event -> event.clinicId() == null ? Scope.nobody() : Scope.clinic(event.clinicId()),
                effect);
    }

    /** A fact that may touch a patient's rows at another clinic, because the patient moved. */
    public static <T> FactHandler<T> inNetwork(String type, Class<T> payloadType, BiConsumer<IncomingEvent, T> effect) {
        return new FactHandler<>(type, payloadType, event -> Scope.network(), effect);
    }

    @Override
    public void handle(IncomingEvent event, T payload) {
        effect.accept(event, payload);
    }

    @Override
    public Scope scope(IncomingEvent event) {
        return reach.apply(event);
    }
}
