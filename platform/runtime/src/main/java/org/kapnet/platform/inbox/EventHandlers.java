package org.kapnet.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.tenancy.Scope;

/** The service's event handlers by type. */
@ApplicationScoped
class EventHandlers {

    /** A handler with the reader of its payload. */
    static final class Entry<T> {
        private final EventHandler<T> handler;
        private final ObjectReader reader;

        Entry(EventHandler<T> handler, ObjectMapper json) {
            this.handler = handler;
            // A producer may add fields at any time; ours refuses unknown ones only from its own callers.
            this.reader =
                    json.readerFor(handler.payloadType()).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        }

        Scope scope(IncomingEvent event) {
            return handler.scope(event);
        }

        /** @throws Poison when the payload is not what the handler reads */
        void handle(IncomingEvent event) {
            T payload;
            try {
                payload = reader.readValue(event.data());
            } catch (IOException unreadable) {
                throw new Poison(Poison.PAYLOAD_UNREADABLE, unreadable.getClass());
            }
            if (payload == null) {
                throw new Poison(Poison.PAYLOAD_UNREADABLE, NullPointerException.class);
            }
            handler.handle(event, payload);
        }
    }

    private final Map<String, Entry<?>> byType = new HashMap<>();

    EventHandlers(@Any Instance<EventHandler<?>> handlers, ObjectMapper json) {
        for (EventHandler<?> handler : handlers) {
            if (byType.put(handler.type(), new Entry<>(handler, json)) != null) {
                throw new IllegalStateException("two event handlers take " + handler.type());
            }
        }
    }

    /** The handler of a type, or null when this service does not care for it. */
    @Nullable
    Entry<?> find(String type) {
        return byType.get(type);
    }
}
