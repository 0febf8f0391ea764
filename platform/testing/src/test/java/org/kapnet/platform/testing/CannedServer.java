package org.kapnet.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A service that behaves, or has one fault, in a few lines: what the endpoint matrix is tried with. */
final class CannedServer implements AutoCloseable {

    private static final int LIMIT = 1024 * 1024;

    private final HttpServer server;
    private final Map<String, String> answers = new HashMap<>();
    private final String role;
    private boolean checksName = true;
    private boolean remembers = true;
    private int effects;

    CannedServer(String allowedRole) throws IOException {
        this.role = allowedRole;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    CannedServer withoutCheckOfTheName() {
        this.checksName = false;
        return this;
    }

    CannedServer withoutMemory() {
        this.remembers = false;
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    int effects() {
        return effects;
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String fault = fault(exchange, body);
            if (!fault.isEmpty()) {
                int status = Integer.parseInt(fault.split(" ", -1)[0]);
                String problem =
                        "{\"type\":\"/problems/%s\",\"title\":\"No\",\"status\":%d,\"errors\":[{\"pointer\":\"%s\"}]}"
                                .formatted(fault.split(" ", -1)[1], status, "/name");
                exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                send(exchange, status, problem);
                return;
            }
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (remembers && answers.containsKey(key)) {
                exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
            } else {
                effects++;
                answers.put(key, "{\"number\":" + effects + "}");
            }
            send(exchange, 201, answers.getOrDefault(key, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fault(HttpExchange exchange, byte[] bytes) {
        String caller = exchange.getRequestHeaders().getFirst("Authorization");
        String text = new String(bytes, StandardCharsets.UTF_8);
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        if (caller == null) {
            return "401 unauthenticated";
        }
        if (bytes.length > LIMIT) {
            return "413 body-too-large";
        }
        String claims = claims(caller);
        if (claims.contains("network-admin")) {
            // The forged one: this server cannot check signatures, and the matrix's forged token says so.
            return "401 unauthenticated";
        }
        if (!claims.contains(role)) {
            return "403 forbidden";
        }
        if (exchange.getRequestURI().getPath().contains("unknown")) {
            return "404 not-found";
        }
        if (exchange.getRequestHeaders().getFirst("Idempotency-Key") == null) {
            return "400 idempotency-key-required";
        }
        if (!text.endsWith("}") || text.contains("wrong")) {
            return "400 malformed-request";
        }
        if (checksName && new JsonPath(text).getString("name") == null) {
            return "400 validation-failed";
        }
        if (match == null) {
            return "428 precondition-required";
        }
        return match.equals("\"3\"") ? "" : "412 stale-version";
    }

    private static String claims(String caller) {
        byte[] claims = Base64.getUrlDecoder().decode(caller.split("\\.", -1)[1]);
        return new String(claims, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
