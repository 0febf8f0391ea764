package org.kapnet.intake.clearance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/patients/{id}")
@Tag(name = "Clearance")
class ClearanceResource {

    private final Clearances clearances;
    private final Clock clock;

    ClearanceResource(Clearances clearances, Clock clock) {
        this.clearances = clearances;
        this.clock = clock;
    }

    @GET
    @Path("/clearance")
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(operationId = "getClearance", summary = "Show the latest decision on whether a patient may be treated")
    public RestResponse<ClearanceView> get(@PathParam("id") UUID id) {
        ClearanceEntity clearance = clearances.show(id);
        return Answers.ok(ClearanceView.of(clearance, clock.instant()), clearance.version);
    }

    @GET
    @Path("/clearances")
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(
            operationId = "listClearances",
            summary = "List every decision on whether a patient may be treated, newest first",
            description = "The prescriber's written reason is shown to clinicians only.")
    public RestResponse<Page<ClearanceView>> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, clearances.list(id, limit, cursor));
    }
}
