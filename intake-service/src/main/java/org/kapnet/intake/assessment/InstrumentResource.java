package org.kapnet.intake.assessment;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.web.Answers;
import org.kapnet.platform.web.Page;

@Path("/v1/instruments")
@Tag(name = "Instruments")
class InstrumentResource {

    private final InstrumentCatalogue catalogue;

    InstrumentResource(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listInstruments",
            summary = "List the questionnaires in use",
            description =
                    "Each with everything that a phone needs to ask it: items in order, the answers to choose from,"
                            + " branches, and how the answers are scored. Wordings are the authors' and not part of it.")
    public RestResponse<Page<Instrument>> list(@Context UriInfo request) {
        return Answers.page(request, new Page<>(catalogue.all(), null));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getInstrument", summary = "Show a questionnaire with items, ranges and rules")
    public RestResponse<Instrument> get(@PathParam("id") String id) {
        Instrument instrument = catalogue.find(id).orElseThrow(() -> CommonProblem.notFound("instrument"));
        return Answers.ok(instrument, instrument.version());
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Authenticated
    @Operation(
            operationId = "getInstrumentVersion",
            summary = "Show a version of a questionnaire, such as the one an old result was scored by")
    public RestResponse<Instrument> getVersion(@PathParam("id") String id, @PathParam("version") int version) {
        Instrument instrument = catalogue.find(id, version).orElseThrow(() -> CommonProblem.notFound("instrument"));
        return Answers.ok(instrument, instrument.version());
    }
}
