package org.kapnet.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.probe.Api.json;
import static org.kapnet.platform.probe.Api.note;
import static org.kapnet.platform.probe.Api.nurse;
import static org.kapnet.platform.probe.Api.nurseToken;
import static org.kapnet.platform.probe.Api.with;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Sample;
import org.kapnet.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class RequestAnswersTest {

    private static final int LIMIT = 1_048_576;

    @TestHTTPResource("/v1/notes")
    URI notes;

    @Test
    void aCallerWithoutATokenIsToldHowToGetIn() {
        Response answer = given().get("/v1/notes");
        problem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void tokensThatCannotBeTrustedAreRefused() {
        Tokens nurse = Tokens.as("nurse").clinic(Sample.CLINIC_A);
        for (String bearer : new String[] {
            nurse.expired().bearer(),
            Tokens.as("nurse").forged().bearer(),
            Tokens.as("nurse").issuer("https://elsewhere.test").bearer(),
            Tokens.as("nurse").audience("another-api").bearer(),
            "Bearer nonsense",
        }) {
            Response answer = with(bearer).get("/v1/notes");
            problem(answer, 401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void aQueryThatTheDatabaseCannotCompareIsRefusedByName() {
        Response answer = given().urlEncodingEnabled(false)
                .header(
                        "Authorization",
                        Tokens.as("nurse").clinic(Sample.CLINIC_A).bearer())
                .get("/v1/notes?cursor=a%00b");

        assertThat(problem(answer, 400, "malformed-request").getList("errors.pointer", String.class))
                .containsExactly("query/cursor");
    }

    @Test
    void aBadTokenIsRefusedOnAPublicResourceToo() {
        problem(with("Bearer nonsense").get("/problems"), 401, "unauthenticated");
    }

    @Test
    void anotherRoleIsForbidden() {
        problem(with(Tokens.as("therapist").clinic(Sample.CLINIC_A).bearer()).get("/v1/notes"), 403, "forbidden");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/v1/nothing", "/nothing", "/", "/v1", "/v1/notes/x/y/z", "/index.html", "/q/nothing"})
    void anUnknownAddressIsNotFound(String path) {
        problem(nurse().get(path), 404, "not-found");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"7", "not-a-uuid", "01990000-0000-7000-8000-00000000000g"})
    void anIdThatIsNoUuidIsNotFound(String id) {
        problem(nurse().get("/v1/notes/" + id), 404, "not-found");
    }

    @Test
    void anIdThatNothingHasIsNotFound() {
        problem(nurse().get("/v1/notes/" + UUID.randomUUID()), 404, "not-found");
    }

    @ParameterizedTest(name = "{0}={1}: {3} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            limit     | x            | must be a whole number                                 | malformed-request
            limit     | 1.5          | must be a whole number                                 | malformed-request
            from      | yesterday    | must be an instant in UTC such as 2026-11-21T17:00:00Z | malformed-request
            patientId | Patient-One  | must be a UUID                                         | malformed-request
            kind      | Patient-One  | must be one of short-note, long-note                   | malformed-request
            limit     | 0            | must be greater than or equal to 1                     | validation-failed
            limit     | 201          | must be less than or equal to 200                      | validation-failed
            cursor    | abc          | must be the nextCursor of an earlier page of this list | cursor-invalid
            """)
    void queryParametersAreNamed(String name, String value, String rule, String slug) {
        Response answer = nurse().queryParam(name, value).get("/v1/notes");
        JsonPath refusal = problem(answer, 400, slug);
        assertThat(refusal.getList("errors.pointer", String.class)).containsExactly("query/" + name);
        assertThat(refusal.getList("errors.problem", String.class)).containsExactly(rule);
        assertThat(answer.asString()).doesNotContain("Patient-One");
    }

    @Test
    void anotherMethodIsNotAllowedAndTheAllowedOnesAreListed() {
        Response answer = nurse().delete("/v1/notes");
        problem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void anUnknownMediaTypeIsNotAcceptable() {
        problem(
                given().header("Authorization", nurseToken()).accept("text/csv").get("/v1/notes"),
                406,
                "not-acceptable");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void aBodyOfAnotherMediaTypeIsNotSupported(String type) {
        problem(nurse().contentType(type).body("a=1").post("/v1/notes"), 415, "unsupported-media-type");
    }

    @Test
    void aBodyOverTheLimitIsRefusedByItsAnnouncedLength() {
        Response answer = nurse().contentType(ContentType.JSON)
                .body(note("x".repeat(LIMIT)))
                .post("/v1/notes");
        problem(answer, 413, "body-too-large");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhileItComesInChunks() throws Exception {
        byte[] body = note("x".repeat(3 * LIMIT)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        HttpResponse<String> answer = chunked(body);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/body-too-large");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
    }

    @Test
    void aBodyWithinTheLimitMayComeInChunks() throws Exception {
        byte[] body = note("x".repeat(LIMIT - 1_000)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(chunked(body).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> chunked(byte[] body) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(notes)
                            .header("Authorization", nurseToken())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aWriteThatCollidesInTheDatabaseIsAConflict() {
        String id = UUID.randomUUID().toString();
        String body = "{\"id\":\"" + id + "\",\"text\":\"a\",\"count\":1}";
        assertThat(json(body).post("/v1/notes").statusCode()).isEqualTo(201);
        problem(json(body).post("/v1/notes"), 409, "conflict");
    }
}
