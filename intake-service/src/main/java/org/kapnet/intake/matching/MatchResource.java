package org.kapnet.intake.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;

@Path("/v1/patients/{id}/matches")
@Tag(name = "Matching")
class MatchResource {

    private final Matching matching;

    MatchResource(Matching matching) {
        this.matching = matching;
    }

    @POST
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @Idempotent
    @Operation(operationId = "findMatches", summary = "Rank clinics and therapists for a patient, with reasons")
    public RestResponse<MatchesView> find(@PathParam("id") UUID id, @Valid @NotNull FindMatches command) {
        return RestResponse.ok(matching.find(id, command));
    }
}
