package org.kapnet.notification.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/escalations")
@Tag(name = "Escalations", description = "Alerts that are repeated until a clinician answers")
class EscalationResource {

    private final Escalations escalations;
    private final CurrentActor actor;

    EscalationResource(Escalations escalations, CurrentActor actor) {
        this.escalations = escalations;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.SAFETY_OFFICER})
    @Operation(
            operationId = "listEscalations",
            summary = "List escalations, newest first",
            description = "Those of the caller's clinic; a safety officer sees every clinic's.")
    public RestResponse<Page<EscalationView>> list(
            @QueryParam("state") @Pattern(regexp = "raised|acknowledged") @Nullable String state,
            @QueryParam("patientId") @Nullable UUID patientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, escalations.newest(state, patientId, cursor, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.SAFETY_OFFICER})
    @Operation(operationId = "getEscalation", summary = "Show one escalation")
    public RestResponse<EscalationView> get(@PathParam("id") UUID id) {
        EscalationEntity found = escalations.get(id);
        return Answers.ok(found.view(), found.version());
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Idempotent
    @Operation(
            operationId = "acknowledgeEscalation",
            summary = "Answer an escalation",
            description = "Ends the calls. The first answer counts; a later one is refused and told who came first.")
    public RestResponse<EscalationView> acknowledge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        EscalationEntity answered = escalations.acknowledge(id, actor.get().subject(), ifMatch);
        return Answers.ok(answered.view(), answered.version());
    }
}
