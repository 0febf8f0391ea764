package org.kapnet.local.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** The few refusals that the edge itself has to give, in the form that the services give theirs. */
final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    static Buffer body(int status, String slug, String title, String detail) {
        return new JsonObject()
                .put("type", "/problems/" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }

    static void notFound(HttpServerRequest request) {
        answer(request, 404, notFoundBody());
    }

    static Buffer notFoundBody() {
        return body(404, "not-found", "Not found", "Nothing answers at this address.");
    }

    static void badRequest(HttpServerRequest request, String detail) {
        answer(request, 400, body(400, "malformed-request", "Malformed request", detail));
    }

    static void unavailable(HttpServerRequest request) {
        answer(request, 503, unavailableBody());
    }

    static Buffer unavailableBody() {
        return body(503, "unavailable", "Unavailable", "The service behind this address does not answer. Try again.");
    }

    private static void answer(HttpServerRequest request, int status, Buffer body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(body);
    }
}
