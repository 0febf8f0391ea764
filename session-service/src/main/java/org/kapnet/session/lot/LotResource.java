package org.kapnet.session.lot;

import static org.kapnet.platform.security.Roles.CLINIC_ADMIN;
import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.SAFETY_OFFICER;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;

/** Receives and reads lots. */
@Path("/v1/lots")
@Tag(name = "Lots", description = "Lots of the controlled medicine at a site")
class LotResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final Lots lots;
    private final Cursors cursors;

    LotResource(Lots lots, Cursors cursors) {
        this.lots = lots;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({NURSE, CLINIC_ADMIN})
    @Idempotent(required = true)
    @Operation(operationId = "receiveLot", summary = "Record that a lot arrived at a site")
    public RestResponse<LotView> receive(@Valid @NotNull ReceiveLot command) {
        LotView view = lots.receive(command);
        return Answers.created("/v1/lots/" + view.id(), view, view.version());
    }

    @GET
    @RolesAllowed({NURSE, PRESCRIBER, CLINIC_ADMIN, SAFETY_OFFICER})
    @Operation(operationId = "listLots", summary = "List the clinic's lots")
    public RestResponse<Page<LotView>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String position = cursors.read(cursor);
        List<LotView> found = lots.list(position == null ? FIRST : UUID.fromString(position), limit);
        return Answers.page(
                uri,
                found.size() <= limit
                        ? new Page<>(found, null)
                        : new Page<>(
                                found.subList(0, limit),
                                cursors.sign(found.get(limit - 1).id().toString())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({NURSE, PRESCRIBER, CLINIC_ADMIN, SAFETY_OFFICER})
    @Operation(operationId = "getLot", summary = "Read a lot")
    public RestResponse<LotView> get(@PathParam("id") UUID id) {
        LotView view = lots.get(id);
        return Answers.ok(view, view.version());
    }
}
