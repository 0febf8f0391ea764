package org.kapnet.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInServerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String MESSAGES = "/2010-04-01/Accounts/AC1/Messages.json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private StandInServer server;

    @BeforeEach
    void start() throws Exception {
        server = StandInServer.start(vertx, 0, () -> NOW);
    }

    @AfterEach
    void stop() {
        server.close();
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void aTextMessageIsQueuedAndKept() throws Exception {
        HttpResponse<String> answer =
                post(MESSAGES, FORM, "From=%2B12025550100&To=%2B12025550101&Body=Hello+you", "Basic eA==");

        JsonObject body = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(body.getString("status")).isEqualTo("queued");
        assertThat(server.sms().all())
                .containsExactly(new Sms(body.getString("sid"), "+12025550100", "+12025550101", "Hello you", NOW));
    }

    @Test
    void aTextMessageWithoutCredentialsOrFieldsOrWithABadNumberIsRefused() throws Exception {
        assertThat(post(MESSAGES, FORM, "From=1&To=2&Body=3", null).statusCode())
                .isEqualTo(401);
        assertThat(code("From=%2B12025550100&Body=x")).isEqualTo(21604);
        assertThat(code("To=%2B12025550101&Body=x")).isEqualTo(21603);
        assertThat(code("From=%2B12025550100&To=%2B12025550101")).isEqualTo(21602);
        assertThat(code("From=%2B12025550100&To=12025550101&Body=x")).isEqualTo(21211);
        assertThat(code("From=%2B12025550100&To=%2B15005550009&Body=x")).isEqualTo(21614);
        assertThat(server.sms().all()).isEmpty();
    }

    private int code(String form) throws Exception {
        HttpResponse<String> answer = post(MESSAGES, FORM, form, "Basic eA==");
        assertThat(answer.statusCode()).isEqualTo(400);
        return new JsonObject(answer.body()).getInteger("code");
    }

    @Test
    void aPushMessageIsNamedAndKept() throws Exception {
        HttpResponse<String> answer = push("{\"message\":{\"token\":\"t1\",\"notification\":{\"title\":\"Hello\"}}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        String name = new JsonObject(answer.body()).getString("name");
        assertThat(name).startsWith("projects/kapnet/messages/");
        assertThat(server.push().all()).singleElement().satisfies(push -> {
            assertThat(push.name()).isEqualTo(name);
            assertThat(push.message()).contains("\"title\":\"Hello\"");
        });
    }

    @Test
    void aPushMessageToNobodyOrToARemovedAppIsRefused() throws Exception {
        assertThat(push("{\"message\":{}}").statusCode()).isEqualTo(400);
        assertThat(push("nonsense").statusCode()).isEqualTo(400);
        assertThat(push("{\"message\":{\"token\":\"unregistered-1\"}}").body()).contains("UNREGISTERED");
        assertThat(server.push().all()).isEmpty();
    }

    private HttpResponse<String> push(String body) throws Exception {
        return post("/v1/projects/kapnet/messages:send", "application/json", body, "Bearer x");
    }

    private HttpResponse<String> post(String path, String type, String body, String credentials) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
