package org.kapnet.integration.progress;

import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PATIENT;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.SAFETY_OFFICER;
import static org.kapnet.platform.security.Roles.THERAPIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/patients/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress", description = "Whether treatment helps, by published rules of each questionnaire")
class ProgressResource {

    private final Progress progress;

    ProgressResource(Progress progress) {
        this.progress = progress;
    }

    @GET
    @RolesAllowed({PATIENT, THERAPIST, PRESCRIBER, NURSE, SAFETY_OFFICER})
    @Operation(
            operationId = "getProgress",
            summary = "Show how a patient fares",
            description = "Per instrument the baseline, the latest total and what the change between them means; per"
                    + " indication of the current episode what is measured of it, and what is still missing.")
    @APIResponse(responseCode = "200", description = "Progress per instrument")
    @APIResponse(responseCode = "404", description = "The patient is not known to this caller")
    public ProgressView get(@PathParam("id") UUID id) {
        return progress.of(id);
    }
}
