package org.kapnet.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapnet.local.standin.Mail;

/** The edge before two small servers that stand for services; the other two do not run. */
class EdgeTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final FixedClock clock = new FixedClock();

    @TempDir
    Path repository;

    private Edge edge;

    @BeforeEach
    void startEdge() throws Exception {
        int intake = service("intake");
        int session = service("session");
        edge = Edge.start(
                vertx,
                new EdgeSettings(
                        0,
                        Map.of("intake", intake, "session", session, "integration", 1, "notification", 2),
                        repository,
                        URI.create("http://127.0.0.1:1/realms/kapnet"),
                        clock,
                        () -> List.of(
                                new Mail("a@example.test", List.of("b@example.test"), "<b>Hello</b>", "Text", null)),
                        List::of,
                        List::of,
                        List.of(new SampleAccount("a.nurse", "nurse", "clinic-a"))));
    }

    @AfterEach
    void stop() {
        edge.close();
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    private int service(String name) throws Exception {
        HttpServer server = vertx.createHttpServer().requestHandler(request -> answer(name, request));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        return server.actualPort();
    }

    private static void answer(String name, HttpServerRequest request) {
        switch (request.path()) {
            case "/problems" -> request.response().end("[{\"slug\":\"" + name + "-closed\",\"status\":409}]");
            case "/q/openapi" -> request.response().end("document of " + name);
            default ->
                request.response()
                        .putHeader("ETag", "\"7\"")
                        .end(name + " " + request.method() + " " + request.uri() + " for "
                                + request.getHeader("X-Forwarded-For") + " " + request.getHeader("Authorization"));
        }
    }

    @Test
    void passesARequestOnWithItsQueryAndHeadersAndTheAnswerBack() throws Exception {
        HttpResponse<String> answer = send("GET", "/v1/sessions?limit=2", "", "Authorization", "Bearer x");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("session GET /v1/sessions?limit=2 for 127.0.0.1 Bearer x");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    }

    @Test
    void aCallerCannotPretendToComeFromElsewhere() throws Exception {
        assertThat(send("GET", "/v1/clinics", "", "X-Forwarded-For", "10.1.1.1").body())
                .contains("for 127.0.0.1");
    }

    @Test
    void aServiceThatDoesNotAnswerIsAProblemToTryAgain() throws Exception {
        HttpResponse<String> answer = send("POST", "/v1/appointments", "{}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/unavailable");
    }

    @Test
    void aPathThatNobodyHasIsAProblem() throws Exception {
        for (String path : List.of("/v1/nothing", "/nothing", "/problems/never-heard-of", "/openapi/other.yaml")) {
            HttpResponse<String> answer = send("GET", path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("/problems/not-found");
        }
    }

    @Test
    void aProblemIsExplainedByTheServiceThatKnowsIt() throws Exception {
        assertThat(send("GET", "/problems/session-closed", "").body())
                .startsWith("session GET /problems/session-closed");
        assertThat(send("GET", "/problems", "").body()).contains("intake-closed", "session-closed");
    }

    @Test
    void documentsOfTheServicesAreUnderTheirNames() throws Exception {
        assertThat(send("GET", "/openapi/session.yaml", "").body()).isEqualTo("document of session");
    }

    @Test
    void schemasComeFromTheProducersFolderAndNothingElseDoes() throws Exception {
        Path events = Files.createDirectories(repository.resolve("intake-service/api/events"));
        Files.writeString(events.resolve("clinic-changed.v1.schema.json"), "{}");
        Files.writeString(repository.resolve("secret.schema.json"), "secret");

        assertThat(send("GET", "/schemas/intake/clinic-changed.v1", "").body()).isEqualTo("{}");
        assertThat(send("GET", "/schemas/intake/unknown.v1", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/schemas/intake/..%2F..%2F..%2Fsecret", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theClockIsShownAndMoved() throws Exception {
        assertThat(send("PUT", "/local/clock", "{\"advance\":\"PT72H\"}").statusCode())
                .isEqualTo(200);
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(3));
        assertThat(send("PUT", "/local/clock", "{\"instant\":\"2026-11-23T00:00:00Z\"}")
                        .body())
                .contains("2026-11-23T00:00:00Z");
        assertThat(send("GET", "/local/clock", "").body()).contains("2026-11-23T00:00:00Z");
    }

    @Test
    void aMoveOfTheClockThatMakesNoSenseIsRefused() throws Exception {
        for (String body : List.of(
                "",
                "{}",
                "[]",
                "{\"advance\":\"soon\"}",
                "{\"advance\":3}",
                "{\"advance\":\"PT1H\",\"instant\":\"2026-11-23T00:00:00Z\"}")) {
            assertThat(send("PUT", "/local/clock", body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(clock.offset()).isZero();
    }

    @Test
    void theStartPageShowsAccountsAndMailAndEscapesWhatCameIn() throws Exception {
        String page = send("GET", "/", "").body();

        assertThat(page)
                .contains("a.nurse", "/openapi.json", "&lt;b&gt;Hello&lt;/b&gt;")
                .doesNotContain("<b>Hello", "{{");
        assertThat(send("GET", "/local/mail", "").body()).contains("<b>Hello</b>");
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A clock whose real time stands still. */
    private static final class FixedClock implements MovableClock {

        private static final Instant REAL = Instant.parse("2026-11-22T00:00:00Z");
        private volatile Duration offset = Duration.ZERO;

        @Override
        public Instant instant() {
            return REAL.plus(offset);
        }

        @Override
        public Duration offset() {
            return offset;
        }

        @Override
        public void setTo(Instant instant) {
            offset = Duration.between(REAL, instant);
        }

        @Override
        public synchronized void advance(Duration step) {
            offset = offset.plus(step);
        }
    }
}
