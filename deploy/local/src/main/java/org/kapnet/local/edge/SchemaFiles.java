package org.kapnet.local.edge;

import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Event schemas at the addresses that events name in their dataschema, read from the producer's folder. */
final class SchemaFiles {

    private static final Pattern PATH = Pattern.compile("/schemas/([a-z]+)/([a-z0-9-]+\\.v\\d+)");

    private final Path repository;
    private final Services services;

    SchemaFiles(Path repository, Services services) {
        this.repository = repository;
        this.services = services;
    }

    void handle(HttpServerRequest request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches() || services.port(path.group(1)).isEmpty()) {
            Problems.notFound(request);
            return;
        }
        Path file = repository.resolve(path.group(1) + "-service/api/events/" + path.group(2) + ".schema.json");
        request.response()
                .putHeader("Content-Type", "application/schema+json")
                .sendFile(file.toString())
                .onFailure(absent -> {
                    request.response().headers().clear();
                    Problems.notFound(request);
                });
    }
}
