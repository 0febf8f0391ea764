package org.kapnet.intake.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/patients/{id}/kept-record")
@Tag(name = "Episodes")
class KeptRecordResource {

    private final KeptRecords records;

    KeptRecordResource(KeptRecords records) {
        this.records = records;
    }

    @GET
    @RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(
            operationId = "getKeptRecord",
            summary = "Show what the clinic had of a patient when the record moved to another clinic")
    public RestResponse<KeptRecordView> get(@PathParam("id") UUID id) {
        // A copy is never changed, so it has one version.
        return Answers.ok(records.show(id), 0);
    }
}
