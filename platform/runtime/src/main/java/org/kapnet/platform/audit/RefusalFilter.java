package org.kapnet.platform.audit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.audit.Audit.Refusal;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Correlation;

/**
 * Sees to it that what a known caller tried and was refused is written down: another role's work, another clinic's
 * record, a step that a clinical gate stopped. A mistyped body says nothing about anybody and is left out.
 */
@Provider
class RefusalFilter implements ContainerResponseFilter {

    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 422);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final RefusedRequests refused;
    private final CurrentActor currentActor;

    @Context
    ResourceInfo resource;

    RefusalFilter(RefusedRequests refused, CurrentActor currentActor) {
        this.refused = refused;
        this.currentActor = currentActor;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Operation operation = operation();
        if (operation == null || !REFUSALS.contains(response.getStatus())) {
            return;
        }
        Actor actor = currentActor.asFarAsKnown();
        if (actor.equals(Actor.SYSTEM)) {
            return;
        }
        refused.note(new Refusal(
                actor,
                READING.contains(request.getMethod()) ? "read" : "did",
                kebab(operation.operationId()),
                request.getUriInfo().getPathSegments().stream()
                        .map(segment -> segment.getPath())
                        .skip(1)
                        .findFirst()
                        .orElse("unknown"),
                named(request.getUriInfo().getPathParameters().values()),
                Integer.toString(response.getStatus()),
                (String) MDC.get(Correlation.LOG_KEY)));
    }

    private @Nullable Operation operation() {
        return resource == null || resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(Operation.class);
    }

    private static @Nullable UUID named(Collection<List<String>> parameters) {
        return parameters.stream()
                .flatMap(List::stream)
                .flatMap(RefusalFilter::id)
                .findFirst()
                .orElse(null);
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }

    private static String kebab(String operationId) {
        return operationId.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
