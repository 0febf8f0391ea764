package org.kapnet.intake.clearance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/screenings/{id}/reviews")
@Tag(name = "Clearance")
class ReviewResource {

    private final Clearances clearances;
    private final Clock clock;

    ReviewResource(Clearances clearances, Clock clock) {
        this.clearances = clearances;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.PRESCRIBER)
    @Idempotent
    @Operation(operationId = "reviewScreening", summary = "Decide on a screening: grant, defer, refuse or refer out")
    public RestResponse<ClearanceView> review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReviewScreening command) {
        ClearanceEntity clearance = clearances.review(id, command, ifMatch);
        return Answers.created(
                "/v1/patients/" + clearance.patientId + "/clearance",
                ClearanceView.of(clearance, clock.instant()),
                clearance.version);
    }
}
