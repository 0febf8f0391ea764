package org.kapnet.notification.oncall;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/on-call-contacts")
@Tag(name = "On-call contacts", description = "Whom a clinic calls, level by level, when an alert needs an answer")
class OnCallContactResource {

    private final OnCallContacts contacts;
    private final CurrentActor actor;

    OnCallContactResource(OnCallContacts contacts, CurrentActor actor) {
        this.contacts = contacts;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Roles.CLINIC_ADMIN)
    @Idempotent
    @Operation(operationId = "addOnCallContact", summary = "Put a member of staff on call")
    public RestResponse<OnCallContactView> add(@Valid @NotNull AddOnCallContact command) {
        OnCallContacts.Listed added = contacts.add(actor.get().requireClinic(), command);
        return Answers.created("/v1/on-call-contacts/" + added.view().id(), added.view(), added.version());
    }

    @GET
    @RolesAllowed({Roles.CLINIC_ADMIN, Roles.SAFETY_OFFICER})
    @Operation(operationId = "listOnCallContacts", summary = "List who is on call, newest first")
    public RestResponse<Page<OnCallContactView>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, contacts.list(cursor, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CLINIC_ADMIN, Roles.SAFETY_OFFICER})
    @Operation(operationId = "getOnCallContact", summary = "Show one on-call contact")
    public RestResponse<OnCallContactView> get(@PathParam("id") UUID id) {
        OnCallContacts.Listed found = contacts.get(id);
        return Answers.ok(found.view(), found.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CLINIC_ADMIN)
    @Operation(operationId = "removeOnCallContact", summary = "Take a member of staff off call")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        contacts.remove(id, ifMatch);
    }
}
