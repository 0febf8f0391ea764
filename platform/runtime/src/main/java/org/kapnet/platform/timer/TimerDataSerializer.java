package org.kapnet.platform.timer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Stores {@link TimerData} as JSON, so that an operator can read the table. */
@ApplicationScoped
class TimerDataSerializer implements Serializer {

    // Its own mapper: what is stored must not change when the service's JSON settings do.
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public byte[] serialize(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (IOException unwritable) {
            throw new IllegalStateException("a timer's data could not be written", unwritable);
        }
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] stored) {
        try {
            return json.readValue(stored, type);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a timer's data could not be read", unreadable);
        }
    }
}
