package org.kapnet.platform.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Resolves the caller, and whether the glass is broken, before any transaction begins: finding out the patient of an
 * account takes a connection of its own, and a request that already held one could starve the pool.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
class ActorFilter implements ContainerRequestFilter {

    private final CurrentActor currentActor;

    ActorFilter(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            Actor actor = currentActor.get();
            BreakGlass.reason(actor, BreakGlass.plea(request)).ifPresent(currentActor::breakGlass);
        }
    }
}
