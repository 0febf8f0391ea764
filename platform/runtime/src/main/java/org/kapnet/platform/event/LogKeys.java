package org.kapnet.platform.event;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of one log line, or of the lines of one piece of work, beside its constant text; closed, it brings
 * back what stood there before. Keys come from the fixed list in docs/guides/logging.md.
 */
public final class LogKeys implements AutoCloseable {

    private record Key(String name, @Nullable Object before) {}

    private final Deque<Key> keys = new ArrayDeque<>();

    private LogKeys() {}

    /** Begins with one key. A null value is left out. */
    public static LogKeys with(String key, @Nullable Object value) {
        return new LogKeys().and(key, value);
    }

    /** Adds a key. A null value is left out. */
    public LogKeys and(String key, @Nullable Object value) {
        if (value != null) {
            keys.push(new Key(key, MDC.get(key)));
            MDC.put(key, value.toString());
        }
        return this;
    }

    @Override
    public void close() {
        while (!keys.isEmpty()) {
            Key key = keys.pop();
            if (key.before() == null) {
                MDC.remove(key.name());
            } else {
                MDC.put(key.name(), key.before());
            }
        }
    }
}
