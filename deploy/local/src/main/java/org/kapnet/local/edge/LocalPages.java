package org.kapnet.local.edge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kapnet.local.standin.Mail;
import org.kapnet.local.standin.Push;
import org.kapnet.local.standin.Sms;

/** What only the local stack has: the start page, the joined documents, the clock, and what the stand-ins received. */
final class LocalPages {

    private static final String JSON = "application/json";

    private final Vertx vertx;
    private final EdgeSettings settings;
    private final Services services;
    private final ProblemHomes problemHomes;
    private final JoinedApi joinedApi;
    private final StartPage startPage;

    LocalPages(Vertx vertx, EdgeSettings settings, Services services, ProblemHomes problemHomes) {
        this.vertx = vertx;
        this.settings = settings;
        this.services = services;
        this.problemHomes = problemHomes;
        this.joinedApi = new JoinedApi(services);
        this.startPage = new StartPage(settings);
    }

    /** Answers the request if it is for one of these pages. */
    boolean handles(HttpServerRequest request) {
        switch (request.method().name() + " " + request.path()) {
            case "GET /" -> answer(request, "text/html; charset=utf-8", blocking(startPage::html));
            case "GET /openapi.json" -> answer(request, JSON, joinedApi.document());
            case "GET /problems" -> answer(request, JSON, problemHomes.all().map(JsonArray::encode));
            case "GET /local/mail" -> answer(request, JSON, blocking(() -> list(settings.mail(), LocalPages::json)));
            case "GET /local/sms" -> answer(request, JSON, blocking(() -> list(settings.sms(), LocalPages::json)));
            case "GET /local/push" -> answer(request, JSON, blocking(() -> list(settings.push(), LocalPages::json)));
            case "GET /local/status" -> answer(request, JSON, status());
            case "GET /local/clock" -> answer(request, JSON, blocking(this::clock));
            case "PUT /local/clock" -> request.body().onSuccess(body -> moveClock(request, body));
            default -> {
                return false;
            }
        }
        return true;
    }

    private Future<String> blocking(Callable<String> work) {
        return vertx.executeBlocking(work, false);
    }

    private static void answer(HttpServerRequest request, String type, Future<String> body) {
        body.onSuccess(text -> request.response()
                        .putHeader("Content-Type", type)
                        .putHeader("Cache-Control", "no-store")
                        .end(text))
                .onFailure(failure -> Problems.unavailable(request));
    }

    private Future<String> status() {
        Map<String, Future<Boolean>> ready = new LinkedHashMap<>();
        services.names().forEach(service -> ready.put(service, services.ready(service)));
        return Future.join(new ArrayList<>(ready.values())).map(done -> {
            JsonObject states = new JsonObject();
            ready.forEach((service, answer) -> states.put(service, answer.result() ? "ready" : "not ready"));
            return new JsonObject()
                    .put("services", states)
                    .put("identityProvider", settings.identityProvider().toString())
                    .encode();
        });
    }

    private String clock() {
        return new JsonObject()
                .put("instant", settings.clock().instant().toString())
                .put("offset", settings.clock().offset().toString())
                .encode();
    }

    private void moveClock(HttpServerRequest request, Buffer body) {
        try {
            JsonObject move = body.toJsonObject();
            if (move.containsKey("instant") == move.containsKey("advance") || move.size() != 1) {
                Problems.badRequest(request, "Give either an instant or an advance, such as PT72H.");
            } else if (move.containsKey("instant")) {
                Instant to = Instant.parse(move.getString("instant"));
                move(request, () -> settings.clock().setTo(to));
            } else {
                Duration step = Duration.parse(move.getString("advance"));
                move(request, () -> settings.clock().advance(step));
            }
        } catch (DecodeException | ClassCastException | DateTimeParseException e) {
            Problems.badRequest(request, "The body is a JSON object with an instant or a duration in ISO 8601.");
        }
    }

    private void move(HttpServerRequest request, Runnable move) {
        answer(request, JSON, blocking(() -> {
            move.run();
            return clock();
        }));
    }

    private static <T> String list(Supplier<List<T>> items, Function<T, JsonObject> view) {
        return new JsonArray(items.get().stream().map(view).toList()).encode();
    }

    private static JsonObject json(Mail mail) {
        return new JsonObject()
                .put("from", mail.from())
                .put("to", new JsonArray(mail.to()))
                .put("subject", mail.subject())
                .put("text", mail.text())
                .put("receivedAt", mail.receivedAt());
    }

    private static JsonObject json(Sms sms) {
        return new JsonObject()
                .put("sid", sms.sid())
                .put("from", sms.from())
                .put("to", sms.to())
                .put("body", sms.body())
                .put("receivedAt", sms.receivedAt());
    }

    private static JsonObject json(Push push) {
        return new JsonObject()
                .put("name", push.name())
                .put("message", new JsonObject(push.message()))
                .put("receivedAt", push.receivedAt());
    }
}
