package org.kapnet.intake.referral;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.PartnerScope;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/referrals")
@Tag(name = "Referrals")
class ReferralResource {

    private final Referrals referrals;

    ReferralResource(Referrals referrals) {
        this.referrals = referrals;
    }

    @POST
    @RolesAllowed({Roles.PARTNER, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @PartnerScope("referrals:write")
    @Idempotent(required = true)
    @Operation(
            operationId = "receiveReferral",
            summary = "Refer a patient to the network",
            description =
                    "Somebody new by patient, somebody whom the clinic has a record of by patientId. One referral of a patient waits at a clinic at a time.")
    public RestResponse<ReferralView> receive(@Valid @NotNull ReferPatient command) {
        ReferralEntity referral = referrals.receive(command);
        return Answers.created("/v1/referrals/" + referral.id, referrals.view(referral), referral.version);
    }

    @POST
    @Path("/self")
    @RolesAllowed(Roles.PATIENT)
    @Idempotent(required = true)
    @Operation(operationId = "referSelf", summary = "Ask a clinic for treatment as a patient")
    public RestResponse<ReferralView> receiveSelf(@Valid @NotNull ReferSelf command) {
        ReferralEntity referral = referrals.receiveSelf(command);
        return Answers.created("/v1/referrals/" + referral.id, referrals.view(referral), referral.version);
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @PartnerScope("referrals:read")
    @Operation(
            operationId = "listReferrals",
            summary = "List the referrals of the caller's clinic, or the patient's own")
    public RestResponse<Page<ReferralView>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, referrals.list(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @PartnerScope("referrals:read")
    @Operation(operationId = "getReferral", summary = "Show a referral")
    public RestResponse<ReferralView> get(@PathParam("id") UUID id) {
        ReferralEntity referral = referrals.show(id);
        return Answers.ok(referrals.view(referral), referral.version);
    }
}
