package org.kapnet.intake.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/risks")
@Tag(name = "Risks")
class RiskResource {

    private final Risks risks;

    RiskResource(Risks risks) {
        this.risks = risks;
    }

    @GET
    @RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.SAFETY_OFFICER})
    @Operation(operationId = "listRisks", summary = "List raised risks, newest first")
    public RestResponse<Page<RiskView>> list(
            @QueryParam("patientId") @Nullable UUID patientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, risks.list(patientId, limit, cursor));
    }
}
