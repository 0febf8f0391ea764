package org.kapnet.intake.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/patients")
@RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
@Tag(name = "Patients")
class PatientListResource {

    private final Lookups lookups;

    PatientListResource(Lookups lookups) {
        this.lookups = lookups;
    }

    @GET
    @Operation(
            operationId = "listPatients",
            summary = "List the patients of the caller's clinic, newest record first",
            description =
                    "Each patient on a page learns from the access log that they were listed. A therapist is shown"
                            + " own patients.")
    public RestResponse<Page<PatientEntry>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, lookups.list(limit, cursor));
    }
}
