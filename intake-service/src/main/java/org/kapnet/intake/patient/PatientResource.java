package org.kapnet.intake.patient;

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

@Path("/v1/patients/{id}")
@Tag(name = "Patients")
class PatientResource {

    private final Patients patients;

    PatientResource(Patients patients) {
        this.patients = patients;
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @Operation(operationId = "getPatient", summary = "Show a patient's record")
    public RestResponse<PatientView> get(@PathParam("id") UUID id) {
        PatientEntity patient = patients.show(id);
        return Answers.ok(patients.view(patient), patient.version);
    }
}
