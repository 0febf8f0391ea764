package org.kapnet.session.booking;

import static org.kapnet.platform.security.Roles.CLINIC_ADMIN;
import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PRESCRIBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.web.Answers;
import org.kapnet.session.dosing.SessionView;

/** Books sessions. */
@Path("/v1/sessions")
@Tag(name = "Booking", description = "Takes a room, three people and the patient together or not at all")
class BookingResource {
    private final Bookings bookings;

    BookingResource(Bookings bookings) {
        this.bookings = bookings;
    }

    @POST
    @RolesAllowed({CLINIC_ADMIN, NURSE, PRESCRIBER})
    @Idempotent(required = true)
    @Operation(
            operationId = "bookSession",
            summary = "Book the next dose of a course",
            description =
                    "Takes the room, prescriber, therapist, nurse and patient for the protocol's slot. When one of"
                            + " them is taken the answer is 409 booking-conflict with the resource and the interval.")
    public RestResponse<SessionView> book(@Valid @NotNull BookSession command) {
        SessionView view = bookings.book(command);
        return Answers.created("/v1/sessions/" + view.id(), view, view.version());
    }
}
