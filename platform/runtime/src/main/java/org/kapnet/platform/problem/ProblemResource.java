package org.kapnet.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the {@code type} of a problem leads to. */
@Path("/problems")
@Tag(name = "Problems", description = "The kinds of refusal that this API answers with")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ProblemResource {

    private final ProblemRegistry registry;

    ProblemResource(ProblemRegistry registry) {
        this.registry = registry;
    }

    /** A problem type as it is shown to those who look it up. */
    public record ProblemTypeView(URI type, int status, String title, String explanation) {

        static ProblemTypeView of(ProblemType type) {
            return new ProblemTypeView(type.uri(), type.status(), type.title(), type.explanation());
        }
    }

    @GET
    @Operation(operationId = "listProblems", summary = "List every kind of refusal")
    public List<ProblemTypeView> list() {
        return registry.all().stream().map(ProblemTypeView::of).toList();
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "getProblem", summary = "Explain one kind of refusal")
    public ProblemTypeView get(@PathParam("slug") String slug) {
        return registry.find(slug).map(ProblemTypeView::of).orElseThrow(() -> CommonProblem.notFound("problem type"));
    }
}
