package org.kapnet.session.vitals;

import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.SAFETY_OFFICER;
import static org.kapnet.platform.security.Roles.THERAPIST;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;
import org.kapnet.session.wire.Position;

/** Records and reads vital signs. */
@Path("/v1/sessions/{id}/vitals")
@Tag(name = "Vitals", description = "Vital signs while a patient is in the house")
class VitalsResource {
    private final Vitals vitals;
    private final Cursors cursors;

    VitalsResource(Vitals vitals, Cursors cursors) {
        this.vitals = vitals;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({NURSE, PRESCRIBER})
    @Idempotent
    @Operation(
            operationId = "recordVitals",
            summary = "Record a reading",
            description = "201 for a new reading, 200 with the stored one for an id that was sent before. Crossing one"
                    + " of the protocol's limits alerts the people on call.")
    public RestResponse<VitalsView> record(@PathParam("id") UUID id, @Valid @NotNull RecordVitals command) {
        Vitals.Recorded recorded = vitals.record(id, command);
        VitalsView view = recorded.view();
        return recorded.isNew()
                ? Answers.created("/v1/sessions/" + id + "/vitals/" + view.id(), view, 0)
                : Answers.ok(view, 0);
    }

    @GET
    @RolesAllowed({NURSE, PRESCRIBER, THERAPIST, SAFETY_OFFICER})
    @Operation(operationId = "listVitals", summary = "List a session's readings, newest first")
    public RestResponse<Page<VitalsView>> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String position = cursors.read(cursor);
        List<VitalsView> found = vitals.newest(id, position == null ? Position.START : Position.parse(position), limit);
        if (found.size() <= limit) {
            return Answers.page(uri, new Page<>(found, null));
        }
        VitalsView last = found.get(limit - 1);
        return Answers.page(
                uri, new Page<>(found.subList(0, limit), cursors.sign(new Position(last.takenAt(), last.id()).text())));
    }

    @GET
    @Path("/{readingId}")
    @RolesAllowed({NURSE, PRESCRIBER, THERAPIST, SAFETY_OFFICER})
    @Operation(operationId = "getVitals", summary = "Read one reading")
    public RestResponse<VitalsView> get(@PathParam("id") UUID id, @PathParam("readingId") UUID readingId) {
        return Answers.ok(vitals.get(id, readingId), 0);
    }
}
