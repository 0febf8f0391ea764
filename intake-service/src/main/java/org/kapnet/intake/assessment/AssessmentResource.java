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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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

    /** What was answered and scored stays as it is, so there is one version of it. */
    private static final long NEVER_CHANGES = 0;

    private final Assessments assessments;
    private final Comparisons comparisons;

    AssessmentResource(Assessments assessments, Comparisons comparisons) {
        this.assessments = assessments;
        this.comparisons = comparisons;
    }

    @POST
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Idempotent
    @Operation(
            operationId = "takeAssessment",
            summary = "Answer a questionnaire and have it scored",
            description =
                    "Exactly the items that the instrument asks for are answered, in the version in use. Any deviation"
                            + " is refused as answers-refused with the place and the rule of each, and nothing is stored. An answer"
                            + " that shows a risk is told to clinicians in the same step.")
    public RestResponse<AssessmentView> take(@PathParam("id") UUID id, @Valid @NotNull TakeAssessment command) {
        AssessmentView assessment = assessments.take(id, command);
        return Answers.created("/v1/patients/" + id + "/assessments/" + assessment.id(), assessment, NEVER_CHANGES);
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

    @GET
    @Path("/{assessmentId}")
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(operationId = "getAssessment", summary = "Show a scored questionnaire with its answers")
    public RestResponse<AssessmentView> get(@PathParam("id") UUID id, @PathParam("assessmentId") UUID assessmentId) {
        return Answers.ok(assessments.show(id, assessmentId), NEVER_CHANGES);
    }

    @GET
    @Path("/{assessmentId}/comparison")
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(
            operationId = "getAssessmentComparison",
            summary = "Judge the change since an earlier assessment",
            description = "Says by every change rule of the instrument, such as response, remission or reliable change,"
                    + " whether it is met. Without a parameter the patient's first assessment of the same instrument and"
                    + " version is the earlier one.")
    @APIResponse(responseCode = "200", description = "Each change rule and whether it is met")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RestResponse<ComparisonView> compare(
            @PathParam("id") UUID id,
            @PathParam("assessmentId") UUID assessmentId,
            @Parameter(description = "The earlier assessment") @QueryParam("with") @Nullable UUID with) {
        return RestResponse.ok(comparisons.compare(id, assessmentId, with));
    }
}
