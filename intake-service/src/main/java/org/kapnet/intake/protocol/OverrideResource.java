package org.kapnet.intake.protocol;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/clinics/{id}/protocol-overrides")
@Tag(name = "Screening protocol")
class OverrideResource {

    private final Overrides overrides;

    OverrideResource(Overrides overrides) {
        this.overrides = overrides;
    }

    @POST
    @RolesAllowed({Roles.CLINIC_ADMIN, Roles.PRESCRIBER})
    @Idempotent
    @Operation(
            operationId = "proposeProtocolOverride",
            summary = "Tighten the screening protocol for a clinic",
            description = "If-Match is the ETag of the clinic's screening protocol. What would loosen a rule of the"
                    + " network is refused, with the rule named. An accepted override is in force at once and alters"
                    + " no past decision.")
    public RestResponse<OverrideView> propose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ProposeOverride command) {
        OverrideEntity override = overrides.propose(id, command, ifMatch);
        return Answers.created("/v1/clinics/" + id + "/protocol-overrides", OverrideView.of(override), override.number);
    }

    @GET
    @RolesAllowed({
        Roles.CLINIC_ADMIN,
        Roles.PRESCRIBER,
        Roles.THERAPIST,
        Roles.NURSE,
        Roles.NETWORK_ADMIN,
        Roles.SAFETY_OFFICER
    })
    @Operation(operationId = "listProtocolOverrides", summary = "List the overrides of a clinic, newest first")
    public RestResponse<Page<OverrideView>> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, overrides.list(id, limit, cursor));
    }
}
