package org.kapnet.intake.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/patients/{id}/consents")
@Tag(name = "Consents")
class PatientConsentResource {

    private final Consents consents;
    private final Clock clock;

    PatientConsentResource(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.PATIENT)
    @Idempotent
    @Operation(operationId = "signConsent", summary = "Sign the current version of a consent document")
    public RestResponse<ConsentView> sign(@PathParam("id") UUID id, @Valid @NotNull SignConsent command) {
        ConsentEntity consent = consents.sign(id, command);
        return Answers.created(
                "/v1/patients/" + id + "/consents", ConsentView.of(consent, clock.instant()), consent.version);
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @Operation(operationId = "listConsents", summary = "List what a patient signed, newest first")
    public RestResponse<Page<ConsentView>> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, consents.list(id, limit, cursor));
    }
}
