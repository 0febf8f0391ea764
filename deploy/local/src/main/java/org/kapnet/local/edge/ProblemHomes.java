package org.kapnet.local.edge;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which service explains a problem. The services' lists are read when a slug is first asked for that none has yet named. */
final class ProblemHomes {

    private final Services services;
    private final Map<String, String> homes = new ConcurrentHashMap<>();

    ProblemHomes(Services services) {
        this.services = services;
    }

    /** The service that knows the slug, or nothing. */
    Future<Optional<String>> of(String slug) {
        String known = homes.get(slug);
        if (known != null) {
            return Future.succeededFuture(Optional.of(known));
        }
        List<Future<List<JsonObject>>> lists = new ArrayList<>();
        services.names().forEach(service -> lists.add(list(service)));
        return Future.join(lists).otherwiseEmpty().map(done -> Optional.ofNullable(homes.get(slug)));
    }

    /** Every problem that any service names, each once. */
    Future<JsonArray> all() {
        List<Future<List<JsonObject>>> lists = new ArrayList<>();
        services.names().forEach(service -> lists.add(list(service)));
        return Future.join(lists).otherwiseEmpty().map(done -> {
            Map<String, JsonObject> bySlug = new java.util.TreeMap<>();
            lists.stream().filter(Future::succeeded).forEach(list -> list.result()
                    .forEach(problem -> bySlug.putIfAbsent(slug(problem), problem)));
            return new JsonArray(new ArrayList<>(bySlug.values()));
        });
    }

    private Future<List<JsonObject>> list(String service) {
        return services.get(service, "/problems").map(body -> {
            List<JsonObject> problems = problems(body);
            problems.forEach(problem -> homes.putIfAbsent(slug(problem), service));
            return problems;
        });
    }

    /** A bare list, or a page with items. */
    private static List<JsonObject> problems(Buffer body) {
        Object json = Json.decodeValue(body);
        JsonArray list =
                switch (json) {
                    case JsonArray array -> array;
                    case JsonObject page -> page.getJsonArray("items", new JsonArray());
                    default -> new JsonArray();
                };
        return list.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(problem -> !slug(problem).isEmpty())
                .toList();
    }

    private static String slug(JsonObject problem) {
        String type = problem.getString("type", "");
        return problem.getString("slug", type.substring(type.lastIndexOf('/') + 1));
    }
}
