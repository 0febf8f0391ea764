package org.kapnet.intake.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

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
}
