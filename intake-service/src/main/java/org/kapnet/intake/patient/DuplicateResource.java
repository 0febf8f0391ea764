package org.kapnet.intake.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/patients/duplicates")
@RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN, Roles.SAFETY_OFFICER})
@Tag(name = "Patients")
class DuplicateResource {

    private final Duplicates duplicates;

    DuplicateResource(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GET
    @Operation(
            operationId = "listDuplicates",
            summary = "List pairs of records that might be of one person, newest first",
            description = "A clinic's staff see the pairs within the clinic. Pairs across clinics are for the safety"
                    + " officer alone. As long as a pair is undecided and one of the two is treated, no treatment of"
                    + " the other begins.")
    public RestResponse<Page<DuplicateView>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, duplicates.list(limit, cursor));
    }

    @GET
    @Path("/{duplicateId}")
    @Operation(operationId = "getDuplicate", summary = "Show a pair of records that might be of one person")
    public RestResponse<DuplicateView> get(@PathParam("duplicateId") UUID duplicateId) {
        DuplicateEntity row = duplicates.show(duplicateId);
        return Answers.ok(duplicates.view(row), row.version);
    }

    @POST
    @Path("/{duplicateId}/resolution")
    @Idempotent
    @Operation(
            operationId = "resolveDuplicate",
            summary = "Say whether two records are of one person; the one that is not kept is closed, never merged")
    public RestResponse<DuplicateView> resolve(
            @PathParam("duplicateId") UUID duplicateId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ResolveDuplicate command) {
        DuplicateEntity row = duplicates.resolve(duplicateId, command, ifMatch);
        return Answers.ok(duplicates.view(row), row.version);
    }
}
