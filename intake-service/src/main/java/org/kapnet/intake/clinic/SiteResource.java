package org.kapnet.intake.clinic;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/sites/{id}/offering")
@Tag(name = "Offerings")
class SiteResource {

    private final Offerings offerings;

    SiteResource(Offerings offerings) {
        this.offerings = offerings;
    }

    @PUT
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Operation(operationId = "publishOffering", summary = "Say what a site offers and for how much")
    public RestResponse<OfferingView> publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PublishOffering command) {
        OfferingEntity offering = offerings.publish(id, command, ifMatch);
        return Answers.ok(OfferingView.of(offering), offering.version);
    }

    @GET
    @Authenticated
    @Operation(operationId = "getOffering", summary = "Show what a site offers")
    public RestResponse<OfferingView> get(@PathParam("id") UUID id) {
        OfferingEntity offering = offerings.find(id);
        return Answers.ok(OfferingView.of(offering), offering.version);
    }
}
