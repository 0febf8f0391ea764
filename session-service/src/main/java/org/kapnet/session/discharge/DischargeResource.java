package org.kapnet.session.discharge;

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

/** Lets a patient go home. */
@Path("/v1/sessions/{id}/discharge")
@Tag(name = "Discharge", description = "Whether a patient may go home")
class DischargeResource {
    private final Discharges discharges;

    DischargeResource(Discharges discharges) {
        this.discharges = discharges;
    }

    @POST
    @RolesAllowed({NURSE, PRESCRIBER})
    @Idempotent
    @Operation(
            operationId = "dischargeSession",
            summary = "Discharge the patient when every criterion holds",
            description = "Minimum observation, a recent reading near baseline, sedation, dissociation, orientation,"
                    + " gait, nausea, suicidality, escort and instructions. 409 discharge-criteria-unmet lists every"
                    + " one that does not hold.")
    public RestResponse<SessionView> discharge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DischargeSession command) {
        SessionView view = discharges.discharge(id, ifMatch, command);
        return Answers.ok(view, view.version());
    }
}
