package org.kapnet.integration.availability;

import static org.kapnet.platform.security.Roles.CLINIC_ADMIN;
import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PATIENT;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.THERAPIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.appointment.AppointmentKind;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;

@Path("/v1/slots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Slots", description = "Free time of therapists, worked out when it is asked for")
class SlotResource {

    private final Slots slots;
    private final Cursors cursors;

    SlotResource(Slots slots, Cursors cursors) {
        this.slots = slots;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({PATIENT, THERAPIST, PRESCRIBER, NURSE, CLINIC_ADMIN})
    @Operation(operationId = "listSlots", summary = "Find free slots of a therapist")
    @APIResponse(responseCode = "200", description = "One page, the earliest first")
    @APIResponse(responseCode = "400", description = "slot-range-too-long, or a parameter is missing or malformed")
    @APIResponse(responseCode = "404", description = "The therapist is not known")
    public RestResponse<Page<SlotView>> list(
            @QueryParam("therapistId") @NotNull UUID therapistId,
            @QueryParam("kind")
                    @NotNull
                    @Pattern(regexp = AppointmentKind.PATTERN, message = "must be one of " + AppointmentKind.PATTERN)
                    String kind,
            @QueryParam("from") @NotNull Instant from,
            @QueryParam("to") @NotNull Instant to,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String position = cursors.read(cursor);
        Instant start = position == null ? from : Instant.parse(position);
        List<Slot> found = slots.search(therapistId, AppointmentKind.of(kind), start, to, limit + 1);
        boolean more = found.size() > limit;
        List<Slot> shown = more ? found.subList(0, limit) : found;
        String next = more ? cursors.sign(shown.getLast().endsAt().toString()) : null;
        List<SlotView> views = shown.stream()
                .map(slot -> new SlotView(
                        therapistId,
                        kind,
                        slot.startsAt(),
                        slot.endsAt(),
                        slot.zone().getId()))
                .toList();
        return Answers.page(uri, new Page<>(views, next));
    }
}
