package org.kapnet.local.standin;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** One HTTP server with the stand-ins of both providers: their paths never meet. */
public final class StandInServer implements AutoCloseable {

    private static final long CLOSE_SECONDS = 5;

    private final SmsStandIn sms;
    private final PushStandIn push;
    private final HttpServer server;

    private StandInServer(Vertx vertx, InstantSource clock) {
        this.sms = new SmsStandIn(clock);
        this.push = new PushStandIn(clock);
        this.server = vertx.createHttpServer().requestHandler(this::handle);
    }

    /** Listens on the loopback address; port 0 picks a free one. */
    public static StandInServer start(Vertx vertx, int port, InstantSource clock) throws Exception {
        StandInServer standIns = new StandInServer(vertx, clock);
        standIns.server
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return standIns;
    }

    private void handle(HttpServerRequest request) {
        if (!sms.handles(request) && !push.handles(request)) {
            json(request, 404, new JsonObject().put("message", "No provider answers here."));
        }
    }

    static void json(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }

    public int port() {
        return server.actualPort();
    }

    public Received<Sms> sms() {
        return sms.received();
    }

    public Received<Push> push() {
        return push.received();
    }

    /** Stops listening; what is being answered is cut off. */
    @Override
    public void close() {
        server.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
