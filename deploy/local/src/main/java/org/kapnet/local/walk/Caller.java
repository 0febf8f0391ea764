package org.kapnet.local.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One person or system that uses the network's API. Each POST carries an idempotency key, as a well-behaved client's
 * does, so that it may be repeated.
 */
public final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI base;
    private final Supplier<String> token;

    public Caller(HttpClient http, URI base, Supplier<String> token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send(
                "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** A POST with a key of the caller's choice, to repeat it. */
    public Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    /** A POST that changes what the caller saw with this entity tag. */
    public Answer postIfMatch(String path, Object body, String etag) {
        return send(
                "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", etag));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer putIfMatch(String path, Object body, String etag) {
        return send("PUT", path, body, Map.of("If-Match", etag));
    }

    public Answer deleteIfMatch(String path, String etag) {
        return send("DELETE", path, null, Map.of("If-Match", etag));
    }

    private Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token.get());
        headers.forEach(request::header);
        try {
            if (body == null) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
            }
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    method + " " + path,
                    response.statusCode(),
                    response.headers().firstValue("ETag"),
                    parse(response.body()));
        } catch (JsonProcessingException malformed) {
            throw new WalkFailed(method + " " + path + " answered something that is not JSON");
        } catch (IOException unreachable) {
            throw new WalkFailed(method + " " + path + " could not be sent: "
                    + unreachable.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WalkFailed("interrupted during " + method + " " + path);
        }
    }

    private static JsonNode parse(String text) throws JsonProcessingException {
        return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
    }
}
