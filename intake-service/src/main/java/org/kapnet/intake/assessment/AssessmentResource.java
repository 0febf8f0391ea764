package org.kapnet.intake.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

@Path("/v1/patients/{id}/assessments")
@Tag(name = "Assessments")
class AssessmentResource {

    private final Assessments assessments;

    AssessmentResource(Assessments assessments) {
        this.assessments = assessments;
    }

    @POST
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Idempotent
    @Operation(operationId = "takeAssessment", summary = "Answer a questionnaire and have it scored")
    public RestResponse<AssessmentView> take(@PathParam("id") UUID id, @Valid @NotNull TakeAssessment command) {
        AssessmentEntity assessment = assessments.take(id, command);
        return Answers.created("/v1/patients/" + id + "/assessments", AssessmentView.of(assessment), 0);
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(operationId = "listAssessments", summary = "List a patient's scored questionnaires, newest first")
    public RestResponse<Page<AssessmentView>> list(
            @PathParam("id") UUID id,
            @QueryParam("instrument") @Nullable String instrument,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, assessments.list(id, instrument, limit, cursor));
    }
}
