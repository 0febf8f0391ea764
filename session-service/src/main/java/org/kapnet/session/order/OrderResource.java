package org.kapnet.session.order;

import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.SAFETY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.kapnet.platform.web.Answers;

/** Reads dose orders and has them verified. */
@Path("/v1/orders")
@Tag(name = "Orders", description = "Dose orders, verified by a second person")
class OrderResource {
    private final DoseOrders orders;

    OrderResource(DoseOrders orders) {
        this.orders = orders;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({NURSE, PRESCRIBER, SAFETY_OFFICER})
    @Operation(operationId = "getOrder", summary = "Read a dose order")
    public RestResponse<OrderView> get(@PathParam("id") UUID id) {
        OrderView view = orders.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Path("/{id}/verification")
    @RolesAllowed({NURSE, PRESCRIBER})
    @Idempotent(required = true)
    @Operation(
            operationId = "verifyOrder",
            summary = "Verify a dose order as the second person",
            description = "If-Match is the version of the order that was read. Refused for whoever ordered the dose.")
    public RestResponse<OrderView> verify(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        OrderView view = orders.verify(id, ifMatch);
        return Answers.ok(view, view.version());
    }
}
