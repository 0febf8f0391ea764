package org.kapnet.intake.referral;

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
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/referrals/{id}")
@RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
@Tag(name = "Referrals")
class ReferralDecisionResource {

    private final ReferralDecisions decisions;
    private final Referrals referrals;

    ReferralDecisionResource(ReferralDecisions decisions, Referrals referrals) {
        this.decisions = decisions;
        this.referrals = referrals;
    }

    @POST
    @Path("/acceptance")
    @Idempotent
    @Operation(operationId = "acceptReferral", summary = "Take on a referred patient")
    public RestResponse<ReferralView> accept(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(decisions.accept(id, ifMatch));
    }

    @POST
    @Path("/refusal")
    @Idempotent
    @Operation(operationId = "declineReferral", summary = "Not take on a referred patient, with a reason")
    public RestResponse<ReferralView> decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DeclineReferral command) {
        return answer(decisions.decline(id, command, ifMatch));
    }

    @POST
    @Path("/onward-referral")
    @Idempotent
    @Operation(operationId = "referPatientOut", summary = "Send a referred patient on to other care")
    public RestResponse<ReferralView> referOut(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReferOut command) {
        return answer(decisions.referOut(id, command, ifMatch));
    }

    private RestResponse<ReferralView> answer(ReferralEntity referral) {
        return Answers.ok(referrals.view(referral), referral.version);
    }
}
