package org.kapnet.platform.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Finds out whether the caller is kept to own patients, once per request and before anything is looked up. */
@Provider
@Priority(Priorities.AUTHORIZATION + 20)
class CaseloadFilter implements ContainerRequestFilter {

    private final CurrentActor currentActor;
    private final CallerBounds bounds;

    @Context
    ResourceInfo resource;

    CaseloadFilter(CurrentActor currentActor, CallerBounds bounds) {
        this.currentActor = currentActor;
        this.bounds = bounds;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                && CaseloadPolicy.ownOnly(currentActor.get().roles(), letIn())) {
            bounds.keepToOwn(BreakGlass.plea(request).orElse(null));
        }
    }

    private List<String> letIn() {
        RolesAllowed onMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed onClass = resource.getResourceClass().getAnnotation(RolesAllowed.class);
        RolesAllowed allowed = onMethod == null ? onClass : onMethod;
        return allowed == null ? List.of() : List.of(allowed.value());
    }
}
