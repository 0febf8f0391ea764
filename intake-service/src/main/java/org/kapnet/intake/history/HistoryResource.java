package org.kapnet.intake.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/patients/{id}/history")
@Tag(name = "Health history")
class HistoryResource {

    private final Histories histories;

    HistoryResource(Histories histories) {
        this.histories = histories;
    }

    @PUT
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(operationId = "recordHistory", summary = "Record the whole health history of a patient")
    public RestResponse<HistoryView> record(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RecordHistory command) {
        HistoryEntity history = histories.record(id, command, ifMatch);
        return Answers.ok(histories.view(history), history.version);
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(operationId = "getHistory", summary = "Show the health history of a patient")
    public RestResponse<HistoryView> get(@PathParam("id") UUID id) {
        HistoryEntity history = histories.show(id);
        return Answers.ok(histories.view(history), history.version);
    }
}
