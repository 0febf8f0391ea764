package org.kapnet.session.readiness;

import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PRESCRIBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.kapnet.platform.web.Answers;
import org.kapnet.session.dosing.SessionView;

/** Records the checks before a dose. */
@Path("/v1/sessions/{id}/readiness")
@Tag(name = "Readiness", description = "Whether a patient who is here may be dosed now")
class ReadinessResource {
    private final Readiness readiness;

    ReadinessResource(Readiness readiness) {
        this.readiness = readiness;
    }

    @POST
    @RolesAllowed({NURSE, PRESCRIBER})
    @Idempotent
    @Operation(
            operationId = "recordReadiness",
            summary = "Record the checks before a dose",
            description = "Vital signs, fasting, escort, suicidality, clearance and consents are all looked at. 409"
                    + " not-ready lists every finding; a prescriber may override with a reason what is on hold."
                    + " Checks that have become too old before the dose are recorded again.")
    public RestResponse<SessionView> record(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RecordReadiness command) {
        SessionView view = readiness.record(id, ifMatch, command);
        return Answers.ok(view, view.version());
    }
}
