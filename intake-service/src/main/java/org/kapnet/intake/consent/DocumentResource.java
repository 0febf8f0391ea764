package org.kapnet.intake.consent;

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

@Path("/v1/consent-documents")
@Tag(name = "Consent documents")
class DocumentResource {

    private final Documents documents;

    DocumentResource(Documents documents) {
        this.documents = documents;
    }

    @POST
    @RolesAllowed(Roles.NETWORK_ADMIN)
    @Idempotent
    @Operation(operationId = "publishConsentDocument", summary = "Publish a version of a consent document")
    public RestResponse<DocumentView> publish(@Valid @NotNull PublishDocument command) {
        DocumentEntity document = documents.publish(command);
        return Answers.created("/v1/consent-documents/" + document.id, DocumentView.of(document), 0);
    }

    @GET
    @Authenticated
    @Operation(operationId = "listConsentDocuments", summary = "List consent documents, newest first")
    public RestResponse<Page<DocumentView>> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("language") @Nullable String language,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, documents.list(kind, language, limit, cursor));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getConsentDocument", summary = "Show a consent document with its hash")
    public RestResponse<DocumentView> get(@PathParam("id") UUID id) {
        return Answers.ok(DocumentView.of(documents.find(id)), 0);
    }
}
