package org.kapnet.platform.tenancy;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The scope of the work that runs on this thread. Inside an HTTP request it follows the actor; work that no request
 * started (a Kafka event, a timer) names its scope with {@link #callAs}. Where neither holds, the scope is
 * {@link Scope.Nobody}: it fails closed.
 *
 * <p>A database connection takes the scope when it leaves the pool and keeps it for its transaction. So the scope has
 * to be set before the transaction first touches the database.
 */
@ApplicationScoped
public class Tenancy {

    private static final ThreadLocal<@Nullable Scope> NAMED = new ThreadLocal<>();

    private final Instance<RequestScope> requestScope;

    Tenancy(Instance<RequestScope> requestScope) {
        this.requestScope = requestScope;
    }

    /** The scope in force. */
    public Scope current() {
        Scope named = NAMED.get();
        if (named != null) {
            return named;
        }
        if (Arc.container().requestContext().isActive()) {
            return requestScope.get().scope();
        }
        return Scope.nobody();
    }

    /** Runs {@code work} in {@code scope}, then returns to the scope before. */
    public void runAs(Scope scope, Runnable work) {
        callAs(scope, () -> {
            work.run();
            return true;
        });
    }

    /** Runs {@code work} in {@code scope} and returns its result, then returns to the scope before. */
    public <T extends @Nullable Object> T callAs(Scope scope, Supplier<T> work) {
        Scope before = NAMED.get();
        NAMED.set(scope);
        try {
            return work.get();
        } finally {
            if (before == null) {
                NAMED.remove();
            } else {
                NAMED.set(before);
            }
        }
    }
}
