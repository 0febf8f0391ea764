package org.kapnet.platform.event;

import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of one log line, or of the lines of one piece of work, beside its constant text; closed, it takes
 * them away again. Keys come from the fixed list in docs/guides/logging.md.
 */
public final class LogKeys implements AutoCloseable {

    private final List<String> keys = new ArrayList<>();

    private LogKeys() {}

    /** Begins with one key. A null value is left out. */
    public static LogKeys with(String key, @Nullable Object value) {
        return new LogKeys().and(key, value);
    }

    /** Adds a key. A null value is left out. */
    public LogKeys and(String key, @Nullable Object value) {
        if (value != null) {
            MDC.put(key, value.toString());
            keys.add(key);
        }
        return this;
    }

    @Override
    public void close() {
        keys.forEach(MDC::remove);
    }
}
