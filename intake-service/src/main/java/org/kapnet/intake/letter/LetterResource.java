package org.kapnet.intake.letter;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.idempotency.Idempotent;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/patients/{id}/specialist-letters")
@Tag(name = "Clearance")
class LetterResource {

    private final Letters letters;

    LetterResource(Letters letters) {
        this.letters = letters;
    }

    @POST
    @RolesAllowed({Roles.PRESCRIBER, Roles.NURSE})
    @Idempotent
    @Operation(operationId = "recordSpecialistLetter", summary = "File a specialist's letter about a patient")
    public RestResponse<LetterView> record(@PathParam("id") UUID id, @Valid @NotNull RecordLetter command) {
        LetterEntity letter = letters.record(id, command);
        return Answers.created("/v1/patients/" + id + "/specialist-letters", letters.view(letter), letter.version);
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE})
    @Operation(operationId = "listSpecialistLetters", summary = "List the specialists' letters about a patient")
    public RestResponse<Page<LetterView>> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, letters.list(id, limit, cursor));
    }

    @POST
    @Path("/{letterId}/withdrawal")
    @RolesAllowed({Roles.PRESCRIBER, Roles.NURSE})
    @Idempotent
    @Operation(
            operationId = "withdrawSpecialistLetter",
            summary = "Take a letter off the file",
            description = "A standing clearance that rests on the letter is suspended at once.")
    public RestResponse<LetterView> withdraw(
            @PathParam("id") UUID id,
            @PathParam("letterId") UUID letterId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        LetterEntity letter = letters.withdraw(id, letterId, ifMatch);
        return Answers.ok(letters.view(letter), letter.version);
    }
}
