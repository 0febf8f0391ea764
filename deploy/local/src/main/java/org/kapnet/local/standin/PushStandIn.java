package org.kapnet.local.standin;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers like the HTTP v1 interface of Firebase Cloud Messaging. A device token that begins with "unregistered" is
 * answered as one whose app was removed.
 */
final class PushStandIn {

    private static final Pattern PATH = Pattern.compile("/v1/projects/([^/]+)/messages:send");

    private final Received<Push> received = new Received<>();
    private final InstantSource clock;

    PushStandIn(InstantSource clock) {
        this.clock = clock;
    }

    Received<Push> received() {
        return received;
    }

    /** Answers the request if it is one for this stand-in. */
    boolean handles(HttpServerRequest request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches() || !"POST".equals(request.method().name())) {
            return false;
        }
        String credentials = request.getHeader("Authorization");
        if (credentials == null || !credentials.startsWith("Bearer ")) {
            refuse(request, 401, "UNAUTHENTICATED", "Request is missing required authentication credential.");
            return true;
        }
        request.body().onSuccess(body -> answer(request, path.group(1), body));
        return true;
    }

    private void answer(HttpServerRequest request, String project, Buffer body) {
        JsonObject message = message(body);
        String token = message == null ? null : message.getString("token");
        if (message == null || token == null || token.isBlank()) {
            refuse(request, 400, "INVALID_ARGUMENT", "The request needs a message with a token.");
        } else if (token.startsWith("unregistered")) {
            refuse(request, 404, "UNREGISTERED", "The registration token is not registered.");
        } else {
            String name = "projects/" + project + "/messages/" + UUID.randomUUID();
            received.add(new Push(name, message.encode(), clock.instant()));
            StandInServer.json(request, 200, new JsonObject().put("name", name));
        }
    }

    private static @Nullable JsonObject message(Buffer body) {
        try {
            return body.toJsonObject().getJsonObject("message");
        } catch (DecodeException | ClassCastException e) {
            return null;
        }
    }

    private static void refuse(HttpServerRequest request, int status, String code, String message) {
        JsonObject error =
                new JsonObject().put("code", status).put("status", code).put("message", message);
        StandInServer.json(request, status, new JsonObject().put("error", error));
    }
}
