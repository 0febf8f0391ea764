package org.kapnet.platform.event;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Passes the W3C trace position through: from an HTTP request or a handled event to the events that it causes. Values
 * of any other form are dropped, because the header is the caller's and travels far.
 */
@ApplicationScoped
public class TraceParent {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ThreadLocal<@Nullable String> HANDLED = new ThreadLocal<>();

    private final Instance<CurrentVertxRequest> request;

    TraceParent(Instance<CurrentVertxRequest> request) {
        this.request = request;
    }

    /** The trace position of the work on this thread, or null. */
    public @Nullable String current() {
        String handled = HANDLED.get();
        if (handled != null) {
            return handled;
        }
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext routing = request.get().getCurrent();
        return routing == null ? null : wellFormed(routing.request().getHeader("traceparent"));
    }

    /** Runs {@code work} at the trace position of an event. */
    public <T> T callAt(@Nullable String traceparent, Supplier<T> work) {
        HANDLED.set(wellFormed(traceparent));
        try {
            return work.get();
        } finally {
            HANDLED.remove();
        }
    }

    private static @Nullable String wellFormed(@Nullable String value) {
        return value != null && FORM.matcher(value).matches() ? value : null;
    }
}
