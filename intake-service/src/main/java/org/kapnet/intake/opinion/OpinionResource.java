package org.kapnet.intake.opinion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

@Path("/v1/screenings/{id}/opinions")
@Tag(name = "Clearance")
class OpinionResource {

    private final Opinions opinions;

    OpinionResource(Opinions opinions) {
        this.opinions = opinions;
    }

    @POST
    @RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Idempotent
    @Operation(
            operationId = "giveOpinion",
            summary = "Give the caller's own view on a screening, in a reviewer role",
            description =
                    "If-Match is the ETag of the screening. A person speaks once on a screening, and the prescriber"
                            + " who decides is another person. A role such as psychiatrist asks for a verified specialty.")
    public RestResponse<OpinionView> give(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull GiveOpinion command) {
        OpinionEntity opinion = opinions.give(id, command, ifMatch);
        return Answers.created("/v1/screenings/" + id + "/opinions", opinions.view(opinion), 0);
    }

    @GET
    @RolesAllowed({Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(operationId = "listOpinions", summary = "List the opinions on a screening")
    public RestResponse<Page<OpinionView>> list(@PathParam("id") UUID id, @Context UriInfo request) {
        return Answers.page(request, opinions.list(id));
    }
}
