package org.kapnet.session.course;

import static org.kapnet.platform.security.Roles.CLINIC_ADMIN;
import static org.kapnet.platform.security.Roles.NURSE;
import static org.kapnet.platform.security.Roles.PATIENT;
import static org.kapnet.platform.security.Roles.PRESCRIBER;
import static org.kapnet.platform.security.Roles.SAFETY_OFFICER;
import static org.kapnet.platform.security.Roles.THERAPIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.kapnet.session.wire.Position;

/** Plans and reads courses. */
@Path("/v1/courses")
@Tag(name = "Courses", description = "A number of doses planned by one version of a protocol")
class CourseResource {
    private final Courses courses;
    private final CourseExtensions extensions;
    private final Cursors cursors;

    CourseResource(Courses courses, CourseExtensions extensions, Cursors cursors) {
        this.courses = courses;
        this.extensions = extensions;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed(PRESCRIBER)
    @Idempotent(required = true)
    @Operation(operationId = "planCourse", summary = "Plan a course of doses for an episode")
    public RestResponse<CourseView> plan(@Valid @NotNull PlanCourse command) {
        CourseView view = courses.plan(command);
        return Answers.created("/v1/courses/" + view.id(), view, view.version());
    }

    @POST
    @Path("/{id}/extension")
    @RolesAllowed(PRESCRIBER)
    @Idempotent(required = true)
    @Operation(
            operationId = "extendCourse",
            summary = "Add doses to a course",
            description = "If-Match is the course's version. 409 course-locked on the day of a session, 409"
                    + " course-refused with every other reason.")
    public RestResponse<CourseView> extend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ExtendCourse command) {
        CourseView view = extensions.extend(id, ifMatch, command);
        return Answers.ok(view, view.version());
    }

    @GET
    @RolesAllowed({CLINIC_ADMIN, NURSE, PRESCRIBER, THERAPIST, PATIENT, SAFETY_OFFICER})
    @Operation(operationId = "listCourses", summary = "List courses, newest first")
    public RestResponse<Page<CourseView>> list(
            @QueryParam("patientId") @Nullable UUID patientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String position = cursors.read(cursor);
        List<CourseView> found =
                courses.list(patientId, position == null ? Position.START : Position.parse(position), limit);
        if (found.size() <= limit) {
            return Answers.page(uri, new Page<>(found, null));
        }
        CourseView last = found.get(limit - 1);
        return Answers.page(
                uri,
                new Page<>(found.subList(0, limit), cursors.sign(new Position(last.plannedAt(), last.id()).text())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLINIC_ADMIN, NURSE, PRESCRIBER, THERAPIST, PATIENT, SAFETY_OFFICER})
    @Operation(operationId = "getCourse", summary = "Read a course")
    public RestResponse<CourseView> get(@PathParam("id") UUID id) {
        CourseView view = courses.get(id);
        return Answers.ok(view, view.version());
    }
}
