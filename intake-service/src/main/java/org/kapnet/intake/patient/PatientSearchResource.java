package org.kapnet.intake.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/patients/search")
@RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
@Tag(name = "Patients")
class PatientSearchResource {

    private final Lookups lookups;

    PatientSearchResource(Lookups lookups) {
        this.lookups = lookups;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "searchPatients",
            summary = "Find patients of the caller's clinic by address, number, or family name and birth date",
            description = "What is looked for stands in the body, because addresses of requests end in logs.")
    public RestResponse<Page<PatientEntry>> search(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request,
            @Valid @NotNull FindPatients query) {
        return Answers.page(request, lookups.find(query, limit, cursor));
    }
}
