package org.kapnet.session.lot;

import static org.kapnet.platform.security.Roles.NURSE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.web.Answers;

/** Records that a dose was given. */
@Path("/v1/sessions/{id}/administrations")
@Tag(name = "Administrations", description = "Giving the ordered dose, tied to a lot and the ledger")
class AdministrationResource {
    private final Administrations administrations;

    AdministrationResource(Administrations administrations) {
        this.administrations = administrations;
    }

    @POST
    @RolesAllowed(NURSE)
    @Idempotent(required = true)
    @Operation(
            operationId = "administerDose",
            summary = "Record that the verified dose was drawn from a lot and given",
            description = "If-Match is the session's version. Writes exactly one line into the ledger. 409"
                    + " administration-refused lists every reason.")
    public RestResponse<AdministrationView> administer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AdministerDose command) {
        AdministrationView view = administrations.administer(id, ifMatch, command);
        return Answers.created("/v1/sessions/" + id, view, view.sessionVersion());
    }
}
