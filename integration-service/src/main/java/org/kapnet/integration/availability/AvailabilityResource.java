package org.kapnet.integration.availability;

import static org.kapnet.platform.security.Roles.CLINIC_ADMIN;
import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PATIENT;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.THERAPIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.Keyset;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;

@Path("/v1/availability")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Availability", description = "Hours at which therapists can be booked, in local time")
class AvailabilityResource {

    private final Availabilities availabilities;
    private final Cursors cursors;

    AvailabilityResource(Availabilities availabilities, Cursors cursors) {
        this.availabilities = availabilities;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({THERAPIST, CLINIC_ADMIN})
    @Idempotent
    @Operation(
            operationId = "addAvailability",
            summary = "Offer hours",
            description = "Weekly windows in local time. Therapy that waited for a free slot is booked from them.")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "404", description = "The therapist is not known in this clinic")
    public RestResponse<AvailabilityView> add(@Valid @NotNull AddAvailability body) {
        AvailabilityEntity row = availabilities.add(body);
        return Answers.created("/v1/availability/" + row.id, availabilities.view(row), row.version);
    }

    @GET
    @RolesAllowed({PATIENT, THERAPIST, PRESCRIBER, NURSE, CLINIC_ADMIN})
    @Operation(operationId = "listAvailability", summary = "List the hours that therapists of the clinic offer")
    @APIResponse(responseCode = "200", description = "One page, the ones added last first")
    public RestResponse<Page<AvailabilityView>> list(
            @QueryParam("therapistId") @Nullable UUID therapistId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<AvailabilityEntity> rows =
                availabilities.page(Optional.ofNullable(therapistId), Keyset.parse(cursors.read(cursor)), limit + 1);
        boolean more = rows.size() > limit;
        List<AvailabilityEntity> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursors.sign(new Keyset(shown.getLast().createdAt, shown.getLast().id).text()) : null;
        return Answers.page(
                uri, new Page<>(shown.stream().map(availabilities::view).toList(), next));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PATIENT, THERAPIST, PRESCRIBER, NURSE, CLINIC_ADMIN})
    @Operation(operationId = "getAvailability", summary = "Show offered hours")
    @APIResponse(responseCode = "200", description = "The hours, their version as ETag")
    @APIResponse(responseCode = "404", description = "Not known to this caller")
    public RestResponse<AvailabilityView> get(@PathParam("id") UUID id) {
        AvailabilityEntity row = availabilities.get(id);
        return Answers.ok(availabilities.view(row), row.version);
    }
}
