package org.kapnet.local.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;

/**
 * The one address of the local stack: passes the API on by resource, joins the API documents, and shows a start page with
 * what is needed to try things. It listens on the loopback address only and asks nobody who they are.
 */
public final class Edge implements AutoCloseable {

    /** More than a hundred callers at once must not wait for each other here, and event streams stay open. */
    private static final int CONNECTIONS_PER_SERVICE = 300;

    private final HttpServer server;
    private final HttpClient client;
    private final Forwarding forwarding;
    private final LocalPages pages;
    private final SchemaFiles schemas;

    private Edge(Vertx vertx, EdgeSettings settings) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(20));
        Services services = new Services(client, settings.services());
        ProblemHomes problemHomes = new ProblemHomes(services);
        this.forwarding = new Forwarding(client, services, problemHomes);
        this.schemas = new SchemaFiles(settings.repository(), services);
        this.pages = new LocalPages(vertx, settings, services, problemHomes);
        this.server = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(32 * 1024))
                .requestHandler(this::handle);
    }

    /** Listens and returns; services need not run yet. */
    public static Edge start(Vertx vertx, EdgeSettings settings) throws Exception {
        Edge edge = new Edge(vertx, settings);
        edge.server
                .listen(settings.port(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return edge;
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        if (pages.handles(request)) {
            return;
        }
        if (path.startsWith("/v1/") || path.startsWith("/problems/") || path.startsWith("/openapi/")) {
            forwarding.handle(request);
        } else if (path.startsWith("/schemas/")) {
            schemas.handle(request);
        } else {
            Problems.notFound(request);
        }
    }

    public int port() {
        return server.actualPort();
    }

    /** Stops listening; what is being answered is cut off. */
    @Override
    public void close() {
        server.close()
                .eventually(() -> client.close())
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }
}
