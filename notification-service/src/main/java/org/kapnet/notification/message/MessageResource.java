package org.kapnet.notification.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/messages")
@Tag(name = "Messages", description = "The patient's own feed")
class MessageResource {

    private final Messages messages;
    private final CurrentActor actor;

    MessageResource(Messages messages, CurrentActor actor) {
        this.messages = messages;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.PATIENT)
    @Operation(
            operationId = "listMessages",
            summary = "List the messages of the patient who asks",
            description = "Newest first, in the patient's language and zone.")
    public RestResponse<Page<MessageView>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, messages.newest(actor.get().requirePatient(), cursor, limit));
    }
}
