package org.kapnet.session.dosing;

import static org.kapnet.platform.security.Roles.CLINIC_ADMIN;
import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PARTNER;
import static org.kapnet.platform.security.Roles.PATIENT;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.PartnerScope;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;
import org.kapnet.session.wire.Position;

/** Reads sessions, and the steps that begin their day or end them out of turn. */
@Path("/v1/sessions")
@Tag(name = "Sessions", description = "The day of a dose, from booking to going home")
class DosingSessionResource {
    private final DosingSessions sessions;
    private final SessionDay day;
    private final Cursors cursors;

    DosingSessionResource(DosingSessions sessions, SessionDay day, Cursors cursors) {
        this.sessions = sessions;
        this.day = day;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({CLINIC_ADMIN, NURSE, PRESCRIBER, THERAPIST, PATIENT, SAFETY_OFFICER, PARTNER})
    @PartnerScope("sessions:read")
    @Operation(
            operationId = "listSessions",
            summary = "List sessions, latest start first",
            description = "A therapist is shown sessions of own patients, and those that they accompany.")
    public RestResponse<Page<SessionView>> list(
            @QueryParam("patientId") @Nullable UUID patientId,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String position = cursors.read(cursor);
        List<SessionView> found =
                sessions.list(patientId, from, to, position == null ? Position.START : Position.parse(position), limit);
        if (found.size() <= limit) {
            return Answers.page(uri, new Page<>(found, null));
        }
        SessionView last = found.get(limit - 1);
        return Answers.page(
                uri,
                new Page<>(found.subList(0, limit), cursors.sign(new Position(last.startsAt(), last.id()).text())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLINIC_ADMIN, NURSE, PRESCRIBER, THERAPIST, PATIENT, SAFETY_OFFICER, PARTNER})
    @PartnerScope("sessions:read")
    @Operation(operationId = "getSession", summary = "Read a session")
    public RestResponse<SessionView> get(@PathParam("id") UUID id) {
        SessionView view = sessions.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Path("/{id}/check-in")
    @RolesAllowed({NURSE, PRESCRIBER})
    @Idempotent
    @Operation(operationId = "checkInSession", summary = "Check the patient in")
    public RestResponse<SessionView> checkIn(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CheckIn command) {
        return answer(day.checkIn(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({CLINIC_ADMIN, NURSE, PRESCRIBER})
    @Idempotent
    @Operation(operationId = "cancelSession", summary = "Cancel a booked session and free what it took")
    public RestResponse<SessionView> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EndSession command) {
        return answer(day.cancel(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/no-show")
    @RolesAllowed({CLINIC_ADMIN, NURSE, PRESCRIBER})
    @Idempotent
    @Operation(operationId = "missSession", summary = "Record that the patient did not come")
    public RestResponse<SessionView> miss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EndSession command) {
        return answer(day.miss(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/stop")
    @RolesAllowed({NURSE, PRESCRIBER})
    @Idempotent
    @Operation(operationId = "stopSession", summary = "Stop a session that is under way")
    public RestResponse<SessionView> stop(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EndSession command) {
        return answer(day.stop(id, ifMatch, command));
    }

    private static RestResponse<SessionView> answer(SessionView view) {
        return Answers.ok(view, view.version());
    }
}
