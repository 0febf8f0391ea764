package org.kapnet.session.protocol;

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

/** Reads protocols. They hold no personal data, so anyone who is signed in may. */
@Path("/v1/protocols")
@Authenticated
@Tag(name = "Protocols", description = "Every clinical figure of a course, versioned, with its source")
class ProtocolResource {
    private final Protocols protocols;

    ProtocolResource(Protocols protocols) {
        this.protocols = protocols;
    }

    @GET
    @Operation(operationId = "listProtocols", summary = "List the newest version of every protocol")
    public RestResponse<Page<ProtocolView>> list(@Context UriInfo uri) {
        return Answers.page(
                uri,
                new Page<>(protocols.newest().stream().map(ProtocolView::of).toList(), null));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProtocol", summary = "Read the newest version of a protocol")
    public RestResponse<ProtocolView> get(@PathParam("id") String id) {
        Protocol protocol = protocols.newest(id).orElseThrow(() -> CommonProblem.notFound("protocol"));
        return Answers.ok(ProtocolView.of(protocol), protocol.version());
    }
}
