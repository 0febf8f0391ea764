package org.kapnet.intake.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

@Path("/v1/patients/{id}/screenings")
@Tag(name = "Screenings")
class PatientScreeningResource {

    private final Screenings screenings;

    PatientScreeningResource(Screenings screenings) {
        this.screenings = screenings;
    }

    @POST
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Idempotent
    @Operation(operationId = "screenPatient", summary = "Judge by the protocol whether a patient may be treated")
    public RestResponse<ScreeningView> screen(@PathParam("id") UUID id, @Valid @NotNull ScreenPatient command) {
        ScreeningEntity screening = screenings.screen(id, command);
        return Answers.created("/v1/screenings/" + screening.id, screenings.view(screening), screening.version);
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(operationId = "listScreenings", summary = "List a patient's screenings, newest first")
    public RestResponse<Page<ScreeningView>> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, screenings.list(id, limit, cursor));
    }
}
