package org.kapnet.intake.clinic;

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

@Path("/v1/clinics")
@Tag(name = "Directory")
class ClinicResource {

    private final Clinics clinics;
    private final Sites sites;

    ClinicResource(Clinics clinics, Sites sites) {
        this.clinics = clinics;
        this.sites = sites;
    }

    @POST
    @RolesAllowed(Roles.NETWORK_ADMIN)
    @Idempotent
    @Operation(operationId = "registerClinic", summary = "Add a clinic to the network")
    public RestResponse<ClinicView> register(@Valid @NotNull RegisterClinic command) {
        ClinicEntity clinic = clinics.register(command);
        return Answers.created("/v1/clinics/" + clinic.id, ClinicView.of(clinic), clinic.version);
    }

    @GET
    @Authenticated
    @Operation(operationId = "listClinics", summary = "List the clinics of the network")
    public RestResponse<Page<ClinicView>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, clinics.list(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getClinic", summary = "Show a clinic")
    public RestResponse<ClinicView> get(@PathParam("id") UUID id) {
        ClinicEntity clinic = clinics.find(id);
        return Answers.ok(ClinicView.of(clinic), clinic.version);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.NETWORK_ADMIN)
    @Operation(operationId = "renameClinic", summary = "Give a clinic another name")
    public RestResponse<ClinicView> rename(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RenameClinic command) {
        ClinicEntity clinic = clinics.rename(id, command, ifMatch);
        return Answers.ok(ClinicView.of(clinic), clinic.version);
    }

    @POST
    @Path("/{id}/sites")
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Idempotent
    @Operation(operationId = "addSite", summary = "Add a site to a clinic")
    public RestResponse<SiteView> addSite(@PathParam("id") UUID id, @Valid @NotNull RegisterSite command) {
        SiteEntity site = sites.add(id, command);
        return Answers.created("/v1/clinics/" + id + "/sites", SiteView.of(site, true), site.version);
    }

    @GET
    @Path("/{id}/sites")
    @Authenticated
    @Operation(operationId = "listSites", summary = "List the sites of a clinic")
    public RestResponse<Page<SiteView>> listSites(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, sites.list(id, limit, cursor));
    }
}
