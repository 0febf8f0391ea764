package org.kapnet.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.probe.Api.json;
import static org.kapnet.platform.probe.Api.note;
import static org.kapnet.platform.probe.Api.nurse;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class FieldSelectionTest {

    private static String written() {
        return json(note("first")).post("/v1/notes").header("Location");
    }

    @Test
    void anAnswerHasTheFieldsAskedForAndNoOthers() {
        Response answer = nurse().queryParam("fields", "text").get(written());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("{\"text\":\"first\"}");
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void whoHasTheVersionIsToldSoWhateverTheFields() {
        Response answer = nurse().header("If-None-Match", "\"0\"")
                .queryParam("fields", "text")
                .get(written());

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asByteArray()).isEmpty();
    }

    @Test
    void ofAPageTheEntriesAreCutAndNoneIsLost() {
        Response page = nurse().queryParam("fields", "weightKg, id").get("/v1/others");

        assertThat(page.asString())
                .startsWith("{\"items\":[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"weightKg\":62.50},"
                        + "{\"id\":\"00000000-0000-0000-0000-000000000002\"}],\"nextCursor\":\"");
        Response sparse = nurse().queryParam("fields", "takenAt").get("/v1/others");
        assertThat(sparse.jsonPath().getList("items")).isEqualTo(List.of(Map.of(), Map.of()));
    }

    @Test
    void theNextPageHasTheSameFields() {
        String link = nurse().queryParam("fields", "text").get("/v1/others").header("Link");

        String next = link.substring(1, link.indexOf('>'));
        Response last = nurse().urlEncodingEnabled(false).get(next);
        assertThat(last.asString()).isEqualTo("{\"items\":[{\"text\":\"weighed\"},{\"text\":\"not weighed\"}]}");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"txt", "", "text,", "text,,id", "TEXT", "items"})
    void aNameThatTheAnswerDoesNotHaveIsRefusedWithThoseThatItHas(String fields) {
        Response refused = nurse().queryParam("fields", fields).get("/v1/others");

        problem(refused, 400, "validation-failed");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("query/fields");
        assertThat(refused.jsonPath().getString("errors[0].problem")).endsWith(": id, takenAt, text, weightKg");
    }

    @Test
    void aRefusalIsNeverCut() {
        Response refused = nurse().queryParam("fields", "text").get("/v1/notes/00000000-0000-0000-0000-000000000009");

        problem(refused, 404, "not-found");
        assertThat(refused.jsonPath().getString("title")).isNotEmpty();
    }

    @Test
    void whatHasNoNamedFieldsIsLeftWhole() {
        assertThat(nurse().queryParam("fields", "x")
                        .queryParam("limit", 2)
                        .get("/v1/notes")
                        .jsonPath()
                        .getList("items"))
                .containsExactly("0", "1");
    }

    @Test
    void theDocumentOffersItWhereItWorks() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");

        assertThat(paths.get("/v1/others").get("get").toString()).contains("#/components/parameters/fields");
        assertThat(paths.get("/v1/notes/{id}").get("get").toString()).contains("#/components/parameters/fields");
        assertThat(paths.get("/v1/notes").get("get").toString()).doesNotContain("#/components/parameters/fields");
        assertThat(paths.get("/v1/notes").get("post").toString()).doesNotContain("#/components/parameters/fields");
    }
}
