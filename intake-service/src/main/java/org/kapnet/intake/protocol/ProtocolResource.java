package org.kapnet.intake.protocol;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/clinics/{id}/screening-protocol")
@Tag(name = "Screening protocol")
class ProtocolResource {

    private final Overrides overrides;

    ProtocolResource(Overrides overrides) {
        this.overrides = overrides;
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
    @Operation(
            operationId = "getScreeningProtocol",
            summary = "Show the rules by which a clinic's patients are screened, the network's and its own")
    public RestResponse<ProtocolView> get(@PathParam("id") UUID id) {
        ProtocolView protocol = overrides.inForce(id);
        return Answers.ok(protocol, protocol.overrideNumber());
    }
}
