package org.kapnet.session.booking;

import static org.kapnet.platform.security.Roles.CLINIC_ADMIN;
import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
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

/** Adds and reads rooms. */
@Path("/v1/rooms")
@Tag(name = "Rooms", description = "Rooms in which doses are given")
class RoomResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final Rooms rooms;
    private final Cursors cursors;

    RoomResource(Rooms rooms, Cursors cursors) {
        this.rooms = rooms;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed(CLINIC_ADMIN)
    @Idempotent
    @Operation(operationId = "addRoom", summary = "Add a room to a site")
    public RestResponse<RoomView> add(@Valid @NotNull AddRoom command) {
        RoomView view = rooms.add(command);
        return Answers.created("/v1/rooms/" + view.id(), view, view.version());
    }

    @GET
    @RolesAllowed({CLINIC_ADMIN, NURSE, PRESCRIBER, THERAPIST})
    @Operation(operationId = "listRooms", summary = "List the clinic's rooms")
    public RestResponse<Page<RoomView>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String position = cursors.read(cursor);
        List<RoomView> found = rooms.list(position == null ? FIRST : UUID.fromString(position), limit);
        return Answers.page(
                uri,
                found.size() <= limit
                        ? new Page<>(found, null)
                        : new Page<>(
                                found.subList(0, limit),
                                cursors.sign(found.get(limit - 1).id().toString())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLINIC_ADMIN, NURSE, PRESCRIBER, THERAPIST})
    @Operation(operationId = "getRoom", summary = "Read a room")
    public RestResponse<RoomView> get(@PathParam("id") UUID id) {
        RoomView view = rooms.get(id);
        return Answers.ok(view, view.version());
    }
}
