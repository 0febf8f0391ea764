package org.kapnet.intake.patient;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;

@Path("/v1/me")
@Tag(name = "Me")
class MeResource {

    private final CurrentActor currentActor;
    private final AccountLinks links;
    private final Patients patients;

    MeResource(CurrentActor currentActor, AccountLinks links, Patients patients) {
        this.currentActor = currentActor;
        this.links = links;
        this.patients = patients;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getMe", summary = "Show who is calling, and the caller's own record")
    public RestResponse<MeView> get() {
        Actor actor = currentActor.get();
        UUID patientId = actor.patientId();
        return RestResponse.ok(new MeView(
                actor.subject(),
                actor.roles().stream().sorted().toList(),
                actor.clinicId(),
                patientId,
                patientId == null
                        ? null
                        : patients.find(patientId).map(patients::view).orElse(null)));
    }

    @POST
    @Path("/link")
    @RolesAllowed(Roles.PATIENT)
    @Idempotent
    @Operation(operationId = "linkAccount", summary = "Join the caller's account with the record a clinic made")
    public RestResponse<LinkView> link() {
        return RestResponse.ok(new LinkView(links.link()));
    }
}
