package org.kapnet.intake.clearance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/patients/{id}/clearance")
@Tag(name = "Clearance")
class ClearanceResource {

    private final Clearances clearances;
    private final Clock clock;

    ClearanceResource(Clearances clearances, Clock clock) {
        this.clearances = clearances;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(operationId = "getClearance", summary = "Show the latest decision on whether a patient may be treated")
    public RestResponse<ClearanceView> get(@PathParam("id") UUID id) {
        ClearanceEntity clearance = clearances.show(id);
        return Answers.ok(ClearanceView.of(clearance, clock.instant()), clearance.version);
    }
}
