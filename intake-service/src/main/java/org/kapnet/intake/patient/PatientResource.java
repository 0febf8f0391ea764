package org.kapnet.intake.patient;

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

@Path("/v1/patients/{id}")
@Tag(name = "Patients")
class PatientResource {

    private final Patients patients;
    private final Corrections corrections;

    PatientResource(Patients patients, Corrections corrections) {
        this.patients = patients;
        this.corrections = corrections;
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @Operation(operationId = "getPatient", summary = "Show a patient's record")
    public RestResponse<PatientView> get(@PathParam("id") UUID id) {
        PatientEntity patient = patients.show(id);
        return Answers.ok(patients.view(patient), patient.version);
    }

    @PUT
    @RolesAllowed({Roles.PATIENT, Roles.NURSE, Roles.CLINIC_ADMIN})
    @Operation(operationId = "correctPatient", summary = "Correct who a patient is and how to reach them")
    public RestResponse<PatientView> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CorrectPatient command) {
        PatientEntity patient = corrections.correct(id, command, ifMatch);
        return Answers.ok(patients.view(patient), patient.version);
    }
}
