package org.kapnet.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class ApiDocumentTest {

    private JsonPath document = JsonPath.from("{}");

    @BeforeEach
    void read() {
        document = given().get("/q/openapi?format=json").jsonPath();
    }

    private Map<String, Object> operation(String path, String method) {
        return document.param("path", path).param("method", method).getMap("paths[path][method]");
    }

    private Map<String, Object> responses(String path, String method) {
        return document.param("path", path).param("method", method).getMap("paths[path][method].responses");
    }

    @Test
    void oneServerOneSchemeAndTheSharedSchemasAreDeclared() {
        assertThat(document.getList("servers.url", String.class)).containsExactly("/");
        assertThat(document.getString("components.securitySchemes.oidc.scheme")).isEqualTo("bearer");
        assertThat(document.getMap("components.securitySchemes")).hasSize(1);
        assertThat(document.getMap("components.schemas")).containsKeys("Problem", "FieldError", "Reason");
    }

    @Test
    void everyOperationNamesTheRefusalsItCanAnswerWith() {
        assertThat(responses("/v1/notes", "post"))
                .containsKeys("400", "401", "403", "409", "413", "415", "422", "500", "503")
                .doesNotContainKeys("404", "412", "428");
        assertThat(responses("/v1/notes/{id}", "put")).containsKeys("404", "412", "428");
        assertThat(responses("/v1/notes/{id}", "get"))
                .containsKeys("200", "401", "403", "404", "500", "503")
                .doesNotContainKeys("409", "413", "415", "422");
        assertThat(responses("/v1/notes", "post").get("409"))
                .isEqualTo(Map.of("$ref", "#/components/responses/Conflict"));
        assertThat(responses("/v1/notes", "post").get("401"))
                .isEqualTo(Map.of("$ref", "#/components/responses/Unauthenticated"));
    }

    @Test
    void successIsDocumentedAsItIsAnswered() {
        assertThat(responses("/v1/notes", "post")).containsKey("201").doesNotContainKey("200");
        assertThat(headers("/v1/notes", "post", "201")).containsOnlyKeys("Location", "ETag");
        assertThat(headers("/v1/notes/{id}", "get", "200")).containsOnlyKeys("ETag");
        assertThat(responses("/v1/notes/{id}", "get")).containsKey("304");
        assertThat(headers("/v1/notes", "get", "200")).containsOnlyKeys("Link");
        assertThat(responses("/v1/notes/{id}/touch", "post")).containsKey("204").doesNotContainKeys("200", "201");
    }

    private Map<String, Object> headers(String path, String method, String status) {
        return document.param("path", path)
                .param("method", method)
                .param("status", status)
                .getMap("paths[path][method].responses[status].headers");
    }

    @Test
    void refusalsHaveTheProblemMediaTypeAndSchema() {
        Map<String, Object> content = document.param("type", "application/problem+json")
                .getMap("components.responses.Conflict.content[type]");
        assertThat(content).containsEntry("schema", Map.of("$ref", "#/components/schemas/Problem"));
    }

    @Test
    void retryableOperationsShowTheKeyAndWhetherItIsNeeded() {
        assertThat(keyParameter("/v1/notes")).containsEntry("in", "header").doesNotContainEntry("required", true);
        assertThat(keyParameter("/v1/doses")).containsEntry("required", true);
    }

    @SuppressWarnings("unchecked") // parameters are objects
    private Map<String, Object> keyParameter(String path) {
        List<Map<String, Object>> parameters =
                (List<Map<String, Object>>) operation(path, "post").get("parameters");
        return parameters.stream()
                .filter(parameter -> "Idempotency-Key".equals(parameter.get("name")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyPublicOperationsNeedNoToken() {
        assertThat(operation("/problems", "get").get("security")).isEqualTo(List.of(Map.of()));
        assertThat(operation("/v1/notes", "get").get("security")).isEqualTo(List.of(Map.of("oidc", List.of())));
        assertThat(responses("/problems", "get")).doesNotContainKeys("401", "403");
    }

    @Test
    void everyOperationHasAnIdASummaryAndOneTag() {
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        assertThat(paths).isNotEmpty();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat(operation).as("%s %s", method, path).containsKeys("operationId", "summary", "tags");
        }));
    }
}
