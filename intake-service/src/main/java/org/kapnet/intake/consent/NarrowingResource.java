package org.kapnet.intake.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

/** Wants no If-Match, like a withdrawal: what only takes away must not fail because something changed meanwhile. */
@Path("/v1/consents/{id}/narrowing")
@Tag(name = "Consents")
class NarrowingResource {

    private final Consents consents;
    private final Clock clock;

    NarrowingResource(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.PATIENT)
    @Idempotent
    @Operation(
            operationId = "narrowConsent",
            summary = "Agree to less touch than before, at once and also during a session")
    public RestResponse<ConsentView> narrow(@PathParam("id") UUID id, @Valid @NotNull NarrowTouch command) {
        ConsentEntity consent = consents.narrow(id, command);
        return Answers.ok(ConsentView.of(consent, clock.instant()), consent.version);
    }
}
