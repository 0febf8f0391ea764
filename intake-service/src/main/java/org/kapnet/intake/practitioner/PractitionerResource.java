package org.kapnet.intake.practitioner;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/v1/practitioners")
@Tag(name = "Practitioners")
class PractitionerResource {

    private final Practitioners practitioners;
    private final Departures departures;

    PractitionerResource(Practitioners practitioners, Departures departures) {
        this.practitioners = practitioners;
        this.departures = departures;
    }

    @POST
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Idempotent
    @Operation(operationId = "registerPractitioner", summary = "Add a member of staff to a clinic")
    public RestResponse<PractitionerView> register(@Valid @NotNull RegisterPractitioner command) {
        PractitionerEntity practitioner = practitioners.register(command);
        return Answers.created(
                "/v1/practitioners/" + practitioner.id, practitioners.view(practitioner), practitioner.version);
    }

    @GET
    @Authenticated
    @Operation(operationId = "listPractitioners", summary = "List staff, of one clinic or of all")
    public RestResponse<Page<PractitionerView>> list(
            @QueryParam("clinicId") @Nullable UUID clinicId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, practitioners.list(clinicId, limit, cursor));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getPractitioner", summary = "Show a member of staff and whether they may be assigned")
    public RestResponse<PractitionerView> get(@PathParam("id") UUID id) {
        PractitionerEntity practitioner = practitioners.find(id);
        return Answers.ok(practitioners.view(practitioner), practitioner.version);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Operation(operationId = "correctPractitioner", summary = "Correct the name or the NPI of a member of staff")
    public RestResponse<PractitionerView> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CorrectPractitioner command) {
        PractitionerEntity practitioner = practitioners.correct(id, command, ifMatch);
        return Answers.ok(practitioners.view(practitioner), practitioner.version);
    }

    @POST
    @Path("/{id}/departure")
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Idempotent
    @Operation(
            operationId = "departPractitioner",
            summary = "Say that a member of staff has left, from now on",
            description = "Nobody can be assigned to them any more. Episodes with them stay open until the clinic hands"
                    + " the patients on.")
    public RestResponse<PractitionerView> depart(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DepartPractitioner command) {
        PractitionerEntity practitioner = departures.depart(id, command, ifMatch);
        return Answers.ok(practitioners.view(practitioner), practitioner.version);
    }
}
