package org.kapnet.intake.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.security.Roles;

@Path("/v1/patients/{id}/export")
@Tag(name = "Patients")
class ExportResource {

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @RolesAllowed(Roles.PATIENT)
    @Operation(operationId = "exportPatient", summary = "Hand out everything that is stored about the own person")
    public RestResponse<ExportView> get(@PathParam("id") UUID id) {
        return RestResponse.ok(exports.of(id));
    }
}
