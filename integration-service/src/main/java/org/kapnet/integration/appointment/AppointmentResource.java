package org.kapnet.integration.appointment;

import static org.kapnet.platform.security.Roles.CLINIC_ADMIN;
import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PATIENT;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.SAFETY_OFFICER;
import static org.kapnet.platform.security.Roles.THERAPIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "Second intake, preparation and integration with a therapist")
class AppointmentResource {

    private final Appointments appointments;
    private final Booking booking;
    private final Cursors cursors;

    AppointmentResource(Appointments appointments, Booking booking, Cursors cursors) {
        this.appointments = appointments;
        this.booking = booking;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({PATIENT, THERAPIST, PRESCRIBER, NURSE, CLINIC_ADMIN})
    @Idempotent(required = true)
    @Operation(
            operationId = "bookAppointment",
            summary = "Book an hour with a therapist",
            description = "Takes the time of the therapist and of the patient together, or nothing. Refused with every"
                    + " reason, or with the interval that is taken.")
    @APIResponse(responseCode = "201", description = "Booked")
    @APIResponse(responseCode = "404", description = "The patient or the therapist is not known in this clinic")
    @APIResponse(responseCode = "409", description = "appointment-conflict, appointment-refused or slot-not-offered")
    public RestResponse<AppointmentView> book(@Valid @NotNull BookAppointment body) {
        AppointmentEntity row = booking.book(body);
        return Answers.created("/v1/appointments/" + row.id, AppointmentView.of(row), row.version);
    }

    @GET
    @RolesAllowed({PATIENT, THERAPIST, PRESCRIBER, NURSE, CLINIC_ADMIN, SAFETY_OFFICER})
    @Operation(operationId = "listAppointments", summary = "List appointments, the latest start first")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<AppointmentView>> list(
            @QueryParam("patientId") @Nullable UUID patientId,
            @QueryParam("therapistId") @Nullable UUID therapistId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Keyset after = Keyset.parse(cursors.read(cursor));
        List<AppointmentEntity> rows =
                appointments.page(Optional.ofNullable(patientId), Optional.ofNullable(therapistId), after, limit);
        boolean more = rows.size() > limit;
        List<AppointmentEntity> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursors.sign(new Keyset(shown.getLast().startsAt, shown.getLast().id).text()) : null;
        return Answers.page(
                uri, new Page<>(shown.stream().map(AppointmentView::of).toList(), next));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PATIENT, THERAPIST, PRESCRIBER, NURSE, CLINIC_ADMIN, SAFETY_OFFICER})
    @Operation(operationId = "getAppointment", summary = "Show one appointment")
    @APIResponse(responseCode = "200", description = "The appointment, its version as ETag")
    @APIResponse(responseCode = "404", description = "Not known to this caller")
    public RestResponse<AppointmentView> get(@PathParam("id") UUID id) {
        return answer(appointments.get(id));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed({PATIENT, THERAPIST, NURSE, PRESCRIBER, CLINIC_ADMIN})
    @Idempotent
    @Operation(operationId = "confirmAppointment", summary = "Say that it will take place")
    @APIResponse(responseCode = "200", description = "Confirmed")
    @APIResponse(responseCode = "409", description = "appointment-already-confirmed or appointment-over")
    public RestResponse<AppointmentView> confirm(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NoDetails body) {
        return answer(appointments.confirm(id, ifMatch));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({PATIENT, THERAPIST, NURSE, PRESCRIBER, CLINIC_ADMIN})
    @Idempotent
    @Operation(
            operationId = "cancelAppointment",
            summary = "Call it off",
            description = "Frees the time. Where a dose still calls for it, another slot is sought at once.")
    @APIResponse(responseCode = "200", description = "Cancelled")
    @APIResponse(responseCode = "409", description = "appointment-over")
    public RestResponse<AppointmentView> cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CancelAppointment body) {
        return answer(appointments.cancel(id, CancellationReason.of(body.reason()), ifMatch));
    }

    @POST
    @Path("/{id}/reschedule")
    @RolesAllowed({PATIENT, THERAPIST, NURSE, PRESCRIBER, CLINIC_ADMIN})
    @Idempotent(required = true)
    @Operation(operationId = "rescheduleAppointment", summary = "Move it to another time with the same therapist")
    @APIResponse(responseCode = "200", description = "Moved; a confirmation of the old time does not carry over")
    @APIResponse(
            responseCode = "409",
            description = "appointment-conflict, appointment-refused, slot-not-offered or appointment-over")
    public RestResponse<AppointmentView> reschedule(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RescheduleAppointment body) {
        return answer(appointments.reschedule(id, body.startsAt(), ifMatch));
    }

    @POST
    @Path("/{id}/no-show")
    @RolesAllowed({THERAPIST, NURSE, PRESCRIBER, CLINIC_ADMIN})
    @Idempotent
    @Operation(operationId = "missAppointment", summary = "Note that the patient did not come")
    @APIResponse(responseCode = "200", description = "Missed")
    @APIResponse(responseCode = "409", description = "appointment-not-started or appointment-over")
    public RestResponse<AppointmentView> miss(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NoDetails body) {
        return answer(appointments.miss(id, ifMatch));
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed({THERAPIST, NURSE, PRESCRIBER, CLINIC_ADMIN})
    @Idempotent
    @Operation(
            operationId = "completeAppointment",
            summary = "Note that it was held",
            description = "By its therapist or the clinic, once its time has come. A held integration allows the next"
                    + " dose.")
    @APIResponse(responseCode = "200", description = "Completed")
    @APIResponse(responseCode = "409", description = "appointment-not-started, dose-not-given or appointment-over")
    public RestResponse<AppointmentView> complete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable CompleteAppointment body) {
        return answer(appointments.complete(id, body == null ? null : body.heldAt(), ifMatch));
    }

    private static RestResponse<AppointmentView> answer(AppointmentEntity row) {
        return Answers.ok(AppointmentView.of(row), row.version);
    }
}
