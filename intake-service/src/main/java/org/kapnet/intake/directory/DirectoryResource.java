package org.kapnet.intake.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Accessibility;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Patterns;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/directory")
@Tag(name = "Directory")
class DirectoryResource {

    private final DirectorySearches searches;
    private final DirectoryInsurers insurers;

    DirectoryResource(DirectorySearches searches, DirectoryInsurers insurers) {
        this.searches = searches;
        this.insurers = insurers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDirectory",
            summary = "Search for sites that treat, the best first, with reasons",
            description = "Open to everybody, without a token. Needs a place: a position with a radius, a city, a state"
                    + " or a telehealth state. All pages of a search show the directory as it was at the first one; a"
                    + " cursor is good for a day. Two decimals of a position are enough and tell nobody's home.")
    public RestResponse<Page<DirectoryView>> search(
            @Parameter(description = "Degrees, north positive", example = "29.76")
                    @QueryParam("latitude")
                    @DecimalMin("-90")
                    @DecimalMax("90")
                    @Nullable
                    Double latitude,
            @Parameter(description = "Degrees, east positive", example = "-95.37")
                    @QueryParam("longitude")
                    @DecimalMin("-180")
                    @DecimalMax("180")
                    @Nullable
                    Double longitude,
            @Parameter(description = "How far around the position, in kilometres")
                    @QueryParam("radiusKm")
                    @DefaultValue("50")
                    @DecimalMin("0.1")
                    @DecimalMax("1000")
                    double radiusKm,
            @QueryParam("city") @Size(min = 1, max = 100) @Nullable String city,
            @QueryParam("state") @Pattern(regexp = Patterns.STATE, message = Patterns.STATE_RULE) @Nullable
                    String state,
            @QueryParam("indication") @Nullable Indication indication,
            @Parameter(description = "Further indications. May be given several times; a site has to treat all of them")
                    @QueryParam("alsoFor")
                    @Size(max = Indications.MOST_FURTHER)
                    List<@KnownIndication String> alsoFor,
            @QueryParam("route") @Nullable Route route,
            @Parameter(description = "Leaves out sites where it is known not to pay")
                    @QueryParam("insurer")
                    @Pattern(regexp = Patterns.WORD, message = Patterns.WORD_RULE)
                    @Nullable
                    String insurer,
            @QueryParam("plan") @Pattern(regexp = Patterns.WORD, message = Patterns.WORD_RULE) @Nullable String plan,
            @Parameter(description = "Of a session, in minor units of the currency")
                    @QueryParam("maxPriceMinor")
                    @PositiveOrZero
                    @Nullable
                    Long maxPriceMinor,
            @Parameter(description = "Of a whole course, in minor units of the currency")
                    @QueryParam("maxCourseTotalMinor")
                    @PositiveOrZero
                    @Nullable
                    Long maxCourseTotalMinor,
            @QueryParam("currency")
                    @DefaultValue("USD")
                    @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
                    String currency,
            @QueryParam("language")
                    @Pattern(regexp = "[a-z]{2}", message = "must be the two letters of a language")
                    @Nullable
                    String language,
            @Parameter(description = "Where the patient is during telehealth")
                    @QueryParam("telehealthState")
                    @Pattern(regexp = Patterns.STATE, message = Patterns.STATE_RULE)
                    @Nullable
                    String telehealthState,
            @Parameter(
                            description =
                                    "May be given several times; all have to be met. The words are those of an offering")
                    @QueryParam("accessibility")
                    @Size(max = 10)
                    List<@KnownAccessibility String> accessibility,
            @Parameter(
                            description =
                                    "Leaves out sites that are known to have a free place only later. A site that has not"
                                            + " said, or whose day has passed, stays",
                            example = "2026-12-31")
                    @QueryParam("availableBy")
                    @Nullable
                    LocalDate availableBy,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        DirectorySearch search = new DirectorySearch(
                latitude,
                longitude,
                radiusKm,
                city,
                state,
                indication,
                alsoFor.stream().map(Indication::fromString).toList(),
                route,
                insurer,
                plan,
                maxPriceMinor,
                maxCourseTotalMinor,
                currency,
                language,
                telehealthState,
                accessibility.stream().map(Accessibility::fromString).toList(),
                availableBy);
        return Answers.page(request, searches.page(search, limit, cursor));
    }

    @GET
    @Path("/insurers")
    @PermitAll
    @Operation(
            operationId = "listInsurers",
            summary = "List the words for insurers and their plans that sites use, in the order of the alphabet",
            description = "Open to everybody, without a token. A search by insurer takes one of these words.")
    public RestResponse<Page<NamedInsurer>> insurers(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        return Answers.page(request, insurers.page(limit, cursor));
    }
}
