package org.kapnet.integration.plan;

import static org.kapnet.platform.security.Roles.CLINIC_ADMIN;
import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PATIENT;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.SAFETY_OFFICER;
import static org.kapnet.platform.security.Roles.THERAPIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.Keyset;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;

@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "The therapy that each dose calls for, and whether it is arranged and held")
class PlanResource {

    private final Plans plans;
    private final Cursors cursors;
    private final Clock clock;

    PlanResource(Plans plans, Cursors cursors, Clock clock) {
        this.plans = plans;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({PATIENT, THERAPIST, PRESCRIBER, NURSE, CLINIC_ADMIN, SAFETY_OFFICER})
    @Operation(
            operationId = "listPlans",
            summary = "List therapy that doses call for",
            description = "Preparation before the first dose and integration after every one, the window that opens"
                    + " last first. What is open without a free slot is booked as soon as there is one.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<NeedView>> list(
            @QueryParam("patientId") @Nullable UUID patientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<NeedEntity> rows = plans.page(Optional.ofNullable(patientId), Keyset.parse(cursors.read(cursor)), limit);
        boolean more = rows.size() > limit;
        List<NeedEntity> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursors.sign(new Keyset(shown.getLast().opensAt, shown.getLast().id).text()) : null;
        Instant now = clock.instant();
        return Answers.page(
                uri, new Page<>(shown.stream().map(row -> NeedView.of(row, now)).toList(), next));
    }
}
