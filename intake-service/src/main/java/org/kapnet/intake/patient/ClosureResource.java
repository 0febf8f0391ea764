package org.kapnet.intake.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/patients/{id}/closure")
@RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.CLINIC_ADMIN})
@Tag(name = "Patients")
class ClosureResource {

    private final Closures closures;

    ClosureResource(Closures closures) {
        this.closures = closures;
    }

    @POST
    @Idempotent
    @Operation(operationId = "closeRecord", summary = "Close a patient's record; it is kept as long as the rules say")
    public RestResponse<ClosureView> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CloseRecord command) {
        PatientEntity row = closures.close(id, command, ifMatch);
        return Answers.ok(closures.view(row), row.version);
    }

    @GET
    @Operation(operationId = "getClosure", summary = "Show when a record was closed, and what is kept until when")
    public RestResponse<ClosureView> get(@PathParam("id") UUID id) {
        PatientEntity row = closures.show(id);
        return Answers.ok(closures.view(row), row.version);
    }
}
