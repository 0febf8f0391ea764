package org.kapnet.session.exposure;

import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PATIENT;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.SAFETY_OFFICER;
import static org.kapnet.platform.security.Roles.THERAPIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads what a patient was given. */
@Path("/v1/patients/{id}/exposure")
@Tag(name = "Exposure", description = "What a patient was given, across courses and clinics")
class ExposureResource {
    private final Exposures exposures;

    ExposureResource(Exposures exposures) {
        this.exposures = exposures;
    }

    @GET
    @RolesAllowed({NURSE, PRESCRIBER, THERAPIST, PATIENT, SAFETY_OFFICER})
    @Operation(
            operationId = "getExposure",
            summary = "Read a patient's doses",
            description = "For the clinic that treats the patient, and the patient. Doses of other clinics count.")
    public RestResponse<ExposureView> get(@PathParam("id") UUID id) {
        return RestResponse.ok(exposures.get(id));
    }
}
