package org.kapnet.notification.reminder;

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

@Path("/v1/reminders")
@Tag(name = "Reminders", description = "What a patient is or will be reminded of, and what became of it")
class ReminderResource {

    private final ReminderRepository repository;
    private final Listing listing;
    private final Audit audit;

    ReminderResource(ReminderRepository repository, Listing listing, Audit audit) {
        this.repository = repository;
        this.listing = listing;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({
        Roles.PATIENT,
        Roles.THERAPIST,
        Roles.PRESCRIBER,
        Roles.NURSE,
        Roles.CLINIC_ADMIN,
        Roles.SAFETY_OFFICER
    })
    @Transactional
    @Operation(
            operationId = "listReminders",
            summary = "List reminders",
            description = "Newest first: a patient's own, or those of the caller's clinic.")
    public RestResponse<Page<ReminderView>> list(
            @QueryParam("patientId") @Nullable UUID patientId,
            @QueryParam("occasionId") @Nullable UUID occasionId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        Filter filter = Filter.all().where("patientId", patientId).where("occasionId", occasionId);
        Page<ReminderView> page =
                listing.newest(repository, filter, cursor, limit, ReminderEntity::id, ReminderEntity::view);
        page.items().stream()
                .map(ReminderView::patientId)
                .distinct()
                .forEach(patient -> audit.read("reminders", patient, patient));
        return Answers.page(request, page);
    }
}
