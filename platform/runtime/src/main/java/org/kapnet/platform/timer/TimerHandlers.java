package org.kapnet.platform.timer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The service's timer handlers by name. */
@ApplicationScoped
class TimerHandlers {

    private final Map<String, TimerHandler> byName = new TreeMap<>();

    TimerHandlers(@Any Instance<TimerHandler> handlers) {
        for (TimerHandler handler : handlers) {
            if (byName.put(handler.name(), handler) != null) {
                throw new IllegalStateException("two timer handlers are named " + handler.name());
            }
        }
    }

    TimerHandler require(String name) {
        TimerHandler handler = byName.get(name);
        if (handler == null) {
            throw new IllegalArgumentException("there is no timer handler named " + name);
        }
        return handler;
    }

    Collection<TimerHandler> all() {
        return byName.values();
    }
}
