package org.kapnet.intake.episode;

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

@Path("/v1/episodes")
@Tag(name = "Episodes")
class EpisodeResource {

    private final Episodes episodes;
    private final Transfers transfers;
    private final EpisodeEndings endings;
    private final TherapistChanges therapistChanges;

    EpisodeResource(Episodes episodes, Transfers transfers, EpisodeEndings endings, TherapistChanges therapistChanges) {
        this.episodes = episodes;
        this.transfers = transfers;
        this.endings = endings;
        this.therapistChanges = therapistChanges;
    }

    @POST
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @Idempotent(required = true)
    @Operation(operationId = "openEpisode", summary = "Accept a match and begin treatment at that clinic")
    public RestResponse<EpisodeView> open(@Valid @NotNull OpenEpisode command) {
        EpisodeView episode = episodes.open(command);
        return Answers.created("/v1/episodes/" + episode.id(), episode, 0);
    }

    @GET
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @Operation(operationId = "listEpisodes", summary = "List episodes, newest first")
    public RestResponse<Page<EpisodeView>> list(
            @QueryParam("patientId") @Nullable UUID patientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, episodes.list(patientId, limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @Operation(operationId = "getEpisode", summary = "Show an episode")
    public RestResponse<EpisodeView> get(@PathParam("id") UUID id) {
        EpisodeEntity episode = episodes.show(id);
        return Answers.ok(EpisodeView.of(episode), episode.version);
    }

    @POST
    @Path("/{id}/transfer")
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @Idempotent(required = true)
    @Operation(
            operationId = "transferEpisode",
            summary = "Continue the treatment at another clinic, with the patient's consent")
    public RestResponse<EpisodeView> transfer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TransferEpisode command) {
        EpisodeView episode = transfers.transfer(id, command, ifMatch);
        return Answers.created("/v1/episodes/" + episode.id(), episode, 0);
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE, Roles.CLINIC_ADMIN})
    @Idempotent
    @Operation(operationId = "closeEpisode", summary = "End the treatment of a patient by a clinic, with a reason")
    public RestResponse<EpisodeView> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CloseEpisode command) {
        EpisodeEntity episode = endings.close(id, command, ifMatch);
        return Answers.ok(EpisodeView.of(episode), episode.version);
    }

    @POST
    @Path("/{id}/therapist")
    @RolesAllowed({Roles.PATIENT, Roles.PRESCRIBER, Roles.CLINIC_ADMIN})
    @Idempotent
    @Operation(
            operationId = "changeTherapist",
            summary = "Give a patient another therapist of the treating clinic, with a reason")
    public RestResponse<EpisodeView> changeTherapist(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChangeTherapist command) {
        EpisodeEntity episode = therapistChanges.change(id, command, ifMatch);
        return Answers.ok(EpisodeView.of(episode), episode.version);
    }
}
