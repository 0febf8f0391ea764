package org.kapnet.local.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** One API document for clients that need not know which service answers. Services that do not answer are left out. */
final class JoinedApi {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Services services;

    JoinedApi(Services services) {
        this.services = services;
    }

    Future<String> document() {
        Map<String, Future<Buffer>> documents = new LinkedHashMap<>();
        services.names().forEach(service -> documents.put(service, services.get(service, "/q/openapi?format=json")));
        return Future.join(new ArrayList<>(documents.values())).otherwiseEmpty().map(done -> {
            ApiJoin join = new ApiJoin(MAPPER);
            documents.forEach((service, document) -> {
                if (document.succeeded()) {
                    join.add(service, read(document.result()));
                }
            });
            return write(join.joined());
        });
    }

    private static ObjectNode read(Buffer document) {
        try {
            return (ObjectNode) MAPPER.readTree(document.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(ObjectNode document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
