package org.kapnet.intake.clinic;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/sites/{id}")
class SiteResource {

    private final Sites sites;
    private final SiteClosures closures;
    private final Offerings offerings;
    private final ClinicAuthority authority;

    SiteResource(Sites sites, SiteClosures closures, Offerings offerings, ClinicAuthority authority) {
        this.sites = sites;
        this.closures = closures;
        this.offerings = offerings;
        this.authority = authority;
    }

    @GET
    @Authenticated
    @Tag(name = "Directory")
    @Operation(operationId = "getSite", summary = "Show a site")
    public RestResponse<SiteView> get(@PathParam("id") UUID id) {
        SiteEntity site = sites.find(id);
        return Answers.ok(SiteView.of(site, authority.manages(site.clinicId)), site.version);
    }

    @PUT
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Tag(name = "Directory")
    @Operation(operationId = "changeSite", summary = "Describe a site anew")
    public RestResponse<SiteView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChangeSite command) {
        SiteEntity site = sites.change(id, command, ifMatch);
        return Answers.ok(SiteView.of(site, true), site.version);
    }

    @POST
    @Path("/closure")
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Idempotent
    @Tag(name = "Directory")
    @Operation(
            operationId = "closeSite",
            summary = "Say that nobody is treated at a site any more, from now on",
            description =
                    "Its offering ends and leaves the directory. Episodes there stay open until the clinic hands the"
                            + " patients on.")
    public RestResponse<SiteView> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CloseSite command) {
        SiteEntity site = closures.close(id, command, ifMatch);
        return Answers.ok(SiteView.of(site, true), site.version);
    }

    @DELETE
    @Path("/offering")
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Tag(name = "Offerings")
    @Operation(
            operationId = "withdrawOffering",
            summary = "Offer nothing at a site for now",
            description = "The site leaves the directory and is not matched. It can publish an offering again.")
    public RestResponse<Void> withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        offerings.withdraw(id, ifMatch);
        return RestResponse.noContent();
    }

    @PUT
    @Path("/offering")
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Tag(name = "Offerings")
    @Operation(
            operationId = "publishOffering",
            summary = "Say what a site offers and for how much",
            description = "The first offering needs no If-Match; replacing one does.")
    public RestResponse<OfferingView> publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PublishOffering command) {
        OfferingEntity offering = offerings.publish(id, command, ifMatch);
        return Answers.ok(OfferingView.of(offering), offering.version);
    }

    @GET
    @Path("/offering")
    @Authenticated
    @Tag(name = "Offerings")
    @Operation(operationId = "getOffering", summary = "Show what a site offers")
    public RestResponse<OfferingView> offering(@PathParam("id") UUID id) {
        OfferingEntity offering = offerings.find(id);
        return Answers.ok(OfferingView.of(offering), offering.version);
    }
}
