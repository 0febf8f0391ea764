package org.kapnet.intake.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/consents/{id}/withdrawal")
@Tag(name = "Consents")
class WithdrawalResource {

    private final Consents consents;
    private final Clock clock;

    WithdrawalResource(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.PATIENT)
    @Idempotent
    @Operation(operationId = "withdrawConsent", summary = "Withdraw a consent at once")
    public RestResponse<ConsentView> withdraw(@PathParam("id") UUID id) {
        ConsentEntity consent = consents.withdraw(id);
        return Answers.ok(ConsentView.of(consent, clock.instant()), consent.version);
    }
}
