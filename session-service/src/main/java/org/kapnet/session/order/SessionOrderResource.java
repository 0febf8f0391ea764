package org.kapnet.session.order;

import static org.kapnet.platform.security.Roles.PRESCRIBER;

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
import org.kapnet.platform.web.Answers;

/** Orders the dose of a session. */
@Path("/v1/sessions/{id}/orders")
@Tag(name = "Orders")
class SessionOrderResource {
    private final DoseOrders orders;

    SessionOrderResource(DoseOrders orders) {
        this.orders = orders;
    }

    @POST
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
}
