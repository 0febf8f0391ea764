package org.kapnet.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.notification.listing.Filter;
import org.kapnet.notification.listing.Listing;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/deliveries")
@Tag(name = "Deliveries", description = "What became of each message on each channel")
class DeliveryResource {

    private final DeliveryRepository repository;
    private final Listing listing;
    private final Audit audit;

    DeliveryResource(DeliveryRepository repository, Listing listing, Audit audit) {
        this.repository = repository;
        this.listing = listing;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.CLINIC_ADMIN, Roles.SAFETY_OFFICER})
    @Transactional
    @Operation(
            operationId = "listDeliveries",
            summary = "List deliveries",
            description = "Newest first, without content and addresses.")
    public RestResponse<Page<DeliveryView>> list(
            @QueryParam("patientId") @Nullable UUID patientId,
            @QueryParam("subjectId") @Nullable UUID subjectId,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        Filter filter = Filter.all()
                .where("patientId", patientId)
                .where("subjectId", subjectId)
                .where("state", state);
        Page<DeliveryView> page = listing.newest(repository, filter, cursor, limit, DeliveryRow::id, DeliveryRow::view);
        page.items().stream()
                .map(DeliveryView::patientId)
                .distinct()
                .forEach(patient -> audit.read("deliveries", patient, patient));
        return Answers.page(request, page);
    }
}
