package org.kapnet.session.order;

import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.SAFETY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Dose orders and their verification. */
@Path("/v1")
@Tag(name = "Orders", description = "Dose orders, verified by a second person")
class OrderResource {
    private final DoseOrders orders;

    OrderResource(DoseOrders orders) {
        this.orders = orders;
    }

    @POST
    @Path("/sessions/{id}/orders")
    @RolesAllowed(PRESCRIBER)
    @Idempotent(required = true)
    @Operation(
            operationId = "orderDose",
            summary = "Order the dose of a session",
            description = "If-Match is the session's version. 409 integration-debt while the integration of the last"
                    + " dose has not been held, unless overridden with a reason; 409 order-refused with every other"
                    + " reason.")
    public RestResponse<OrderView> order(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull OrderDose command) {
        OrderView view = orders.order(id, ifMatch, command);
        return Answers.created("/v1/orders/" + view.id(), view, view.version());
    }

    @GET
    @Path("/orders/{id}")
    @RolesAllowed({NURSE, PRESCRIBER, SAFETY_OFFICER})
    @Operation(operationId = "getOrder", summary = "Read a dose order")
    public RestResponse<OrderView> get(@PathParam("id") UUID id) {
        OrderView view = orders.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Path("/orders/{id}/verification")
    @RolesAllowed({NURSE, PRESCRIBER})
    @Idempotent(required = true)
    @Operation(
            operationId = "verifyOrder",
            summary = "Verify a dose order as the second person",
            description = "Refused for whoever ordered the dose.")
    public RestResponse<OrderView> verify(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        OrderView view = orders.verify(id, ifMatch);
        return Answers.ok(view, view.version());
    }
}
