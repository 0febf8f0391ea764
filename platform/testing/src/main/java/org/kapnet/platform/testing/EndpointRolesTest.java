package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Calls every operation of {@code api/openapi.yaml} as every role and compares who is let in with
 * {@code api/roles.txt}: one line per operation, reviewed like the rest of the contract. A service extends this with
 * {@code @QuarkusTest @WithTestResource(KapnetStack.class)}. After an intended change,
 * {@code -Dkap.contracts.update=true} writes the file anew.
 *
 * <p>The calls are about ids that nobody has, so whoever is let in is told that nothing is there, or what is wrong with
 * the empty body. A refusal for the role alone is the only 403 that gives no detail.
 */
public abstract class EndpointRolesTest {

    private static final Path ROLES_FILE = Path.of("api", "roles.txt");
    private static final Path DOCUMENT = Path.of("api", "openapi.yaml");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    @Test
    void everyOperationLetsInTheRolesThatAreWrittenDown() throws IOException {
        String seen = seen().entrySet().stream()
                .map(operation -> operation.getKey() + ": " + operation.getValue() + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("kap.contracts.update")) {
            Files.writeString(ROLES_FILE, seen);
        }

        assertThat(ROLES_FILE)
                .as("write it once with -Dkap.contracts.update=true")
                .exists();
        assertThat(seen).isEqualTo(Files.readString(ROLES_FILE));
    }

    /** By operation, who is let in. */
    private static Map<String, String> seen() throws IOException {
        JsonNode document = new YAMLMapper().readTree(DOCUMENT.toFile());
        Map<String, String> seen = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                if (operation.isObject() && path.getKey().startsWith("/v1/")) {
                    String id = operation.path("operationId").asText();
                    seen.put(id, letIn(method.toUpperCase(Locale.ROOT), path.getKey()));
                }
            }
        }
        return seen;
    }

    private static String letIn(String method, String template) {
        // An id of its own for each operation: what one call did must not decide what the next one answers.
        String path = template.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (call(method, path, RestAssured.given()).statusCode() != 401) {
            return "everyone";
        }
        return EndpointMatrix.ROLES.stream()
                .filter(role -> !refusedByRole(call(method, path, as(role))))
                .collect(Collectors.joining(" "));
    }

    private static RequestSpecification as(String role) {
        Tokens caller = Tokens.as(role).subject(UUID.randomUUID().toString());
        return RestAssured.given()
                .header(
                        "Authorization",
                        role.equals("network-admin") || role.equals("patient") || role.equals("safety-officer")
                                ? caller.bearer()
                                : caller.clinic(UUID.randomUUID()).bearer());
    }

    private static Response call(String method, String path, RequestSpecification request) {
        return switch (method) {
            case "GET", "DELETE" -> request.request(method, path);
            default -> request.contentType(ContentType.JSON).body("{}").request(method, path);
        };
    }

    private static boolean refusedByRole(Response answer) {
        return answer.statusCode() == 403 && answer.jsonPath().getString("detail") == null;
    }
}
