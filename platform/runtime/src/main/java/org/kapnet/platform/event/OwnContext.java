package org.kapnet.platform.event;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives work that no HTTP request started (an event, a timer) a request context of its own, as Hibernate needs one. */
public final class OwnContext {

    private OwnContext() {}

    /** Runs {@code work} in a new request context, then returns to the one before, if there was one. */
    public static <T> T call(Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        InjectableContext.@Nullable ContextState before = request.getStateIfActive();
        request.activate();
        try {
            return work.get();
        } finally {
            request.terminate();
            if (before != null) {
                request.activate(before);
            }
        }
    }
}
