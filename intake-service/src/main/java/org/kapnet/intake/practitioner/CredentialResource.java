package org.kapnet.intake.practitioner;

import io.quarkus.security.Authenticated;
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
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/practitioners/{id}/credentials")
@Tag(name = "Practitioners")
class CredentialResource {

    private final Credentials credentials;

    CredentialResource(Credentials credentials) {
        this.credentials = credentials;
    }

    @POST
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Idempotent
    @Operation(operationId = "addCredential", summary = "Put a licence or other credential on file")
    public RestResponse<CredentialView> add(@PathParam("id") UUID id, @Valid @NotNull AddCredential command) {
        return Answers.created("/v1/practitioners/" + id + "/credentials", credentials.add(id, command), 0);
    }

    @GET
    @Authenticated
    @Operation(operationId = "listCredentials", summary = "List the credentials of a member of staff")
    public RestResponse<Page<CredentialView>> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, credentials.list(id, limit, cursor));
    }

    @POST
    @Path("/{credentialId}/verification")
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Idempotent
    @Operation(operationId = "verifyCredential", summary = "Say that a credential was looked up and is right")
    public RestResponse<CredentialView> verify(
            @PathParam("id") UUID id,
            @PathParam("credentialId") UUID credentialId,
            @Valid @NotNull VerifyCredential command) {
        return RestResponse.ok(credentials.verify(id, credentialId, command));
    }

    @POST
    @Path("/{credentialId}/revocation")
    @RolesAllowed({Roles.NETWORK_ADMIN, Roles.CLINIC_ADMIN})
    @Idempotent
    @Operation(operationId = "revokeCredential", summary = "End a credential before its term, from now on")
    public RestResponse<CredentialView> revoke(
            @PathParam("id") UUID id,
            @PathParam("credentialId") UUID credentialId,
            @Valid @NotNull RevokeCredential command) {
        return RestResponse.ok(credentials.revoke(id, credentialId, command));
    }
}
