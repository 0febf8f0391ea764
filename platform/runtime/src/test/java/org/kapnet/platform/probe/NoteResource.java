package org.kapnet.platform.probe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;

@Path("/v1")
@Tag(name = "Notes")
@RolesAllowed(Roles.NURSE)
class NoteResource {

    private final Notes notes;
    private final Cursors cursors;

    NoteResource(Notes notes, Cursors cursors) {
        this.notes = notes;
        this.cursors = cursors;
    }

    @POST
    @Path("/notes")
    @Idempotent
    @Operation(operationId = "createNote", summary = "Write a note")
    public RestResponse<NoteView> create(@Valid @NotNull WriteNote body) throws InterruptedException {
        return write(body);
    }

    private RestResponse<NoteView> write(WriteNote body) throws InterruptedException {
        NoteEntity note = notes.write(body);
        return Answers.created(
                "/v1/notes/" + note.id,
                new NoteView(note.id, note.text, body.weightKg(), body.takenAt()),
                note.version);
    }

    @POST
    @Path("/doses")
    @Idempotent(required = true)
    @Operation(operationId = "createDose", summary = "Write a note that must not be written twice")
    public RestResponse<NoteView> createOnce(@Valid @NotNull WriteNote body) throws InterruptedException {
        return write(body);
    }

    @POST
    @Path("/notes/{id}/touch")
    @Idempotent
    @Operation(operationId = "touchNote", summary = "Answer without a body")
    public void touch(@PathParam("id") UUID id) {
        NoteEntity note = notes.find(id);
        notes.change(id, "\"" + note.version + "\"", note.text + "+");
    }

    @GET
    @Path("/notes/{id}")
    @Operation(operationId = "getNote", summary = "Read a note")
    public RestResponse<NoteView> get(@PathParam("id") UUID id) {
        NoteEntity note = notes.find(id);
        return Answers.ok(new NoteView(note.id, note.text, null, null), note.version);
    }

    @PUT
    @Path("/notes/{id}")
    @Operation(operationId = "updateNote", summary = "Change a note")
    public RestResponse<NoteView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull WriteNote body) {
        NoteEntity note = notes.change(id, ifMatch, body.text());
        return Answers.ok(new NoteView(note.id, note.text, null, null), note.version);
    }

    @GET
    @Path("/notes")
    @Operation(operationId = "listNotes", summary = "List numbers in place of notes")
    public RestResponse<Page<String>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("patientId") @Nullable UUID patientId,
            @QueryParam("kind") WriteNote.@Nullable Kind kind,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String position = cursors.read(cursor);
        int start = position == null ? 0 : Integer.parseInt(position);
        List<String> items = java.util.stream.IntStream.range(start, start + limit)
                .mapToObj(Integer::toString)
                .toList();
        return Answers.page(uri, new Page<>(items, cursors.sign(Integer.toString(start + limit))));
    }

    @GET
    @Path("/others")
    @Operation(operationId = "listOthers", summary = "Another list")
    public RestResponse<Page<NoteView>> others(@QueryParam("cursor") @Nullable String cursor, @Context UriInfo uri) {
        String position = cursors.read(cursor);
        List<NoteView> items = List.of(
                new NoteView(new UUID(0, 1), "weighed", new BigDecimal("62.50"), null),
                new NoteView(new UUID(0, 2), "not weighed", null, null));
        return Answers.page(uri, new Page<>(items, position == null ? cursors.sign("2") : null));
    }
}
