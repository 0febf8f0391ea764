package org.kapnet.intake.screening;

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

@Path("/v1/screenings/{id}")
@Tag(name = "Screenings")
class ScreeningResource {

    private final Screenings screenings;

    ScreeningResource(Screenings screenings) {
        this.screenings = screenings;
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(operationId = "getScreening", summary = "Show a screening with every finding")
    public RestResponse<ScreeningView> get(@PathParam("id") UUID id) {
        ScreeningEntity screening = screenings.show(id);
        return Answers.ok(screenings.view(screening), screening.version);
    }
}
