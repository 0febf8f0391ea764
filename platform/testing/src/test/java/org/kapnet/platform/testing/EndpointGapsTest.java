package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapnet.platform.testing.TriedEndpoints.Check;
import org.kapnet.platform.testing.TriedEndpoints.Tried;

class EndpointGapsTest {

    private static final String DOCUMENT = """
            {"paths": {
              "/v1/rooms": {"post": {
                "security": [{"oidc": []}],
                "parameters": [{"name": "Idempotency-Key", "in": "header"}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/AddRoom"}}}},
                "responses": {"201": {}, "403": {}}}},
              "/v1/rooms/{id}": {
                "get": {"security": [{"oidc": []}], "responses": {"200": {}, "403": {}}},
                "put": {"security": [{"oidc": []}], "responses": {"200": {}, "428": {}}}},
              "/v1/directory": {"get": {"security": [{}], "responses": {"200": {}}}},
              "/problems": {"get": {"responses": {"200": {}}}}},
             "components": {"schemas": {"AddRoom": {"required": ["name"], "properties": {"name": {}}}}}}
            """;

    @TempDir
    Path folder;

    @Test
    void whatWasNeverTriedIsNamedAndWhatNeedsNoTokenIsLeftOut() throws Exception {
        assertThat(gaps(List.of()))
                .containsExactly(
                        "POST /v1/rooms was not tried",
                        "GET /v1/rooms/{id} was not tried",
                        "PUT /v1/rooms/{id} was not tried");
    }

    @Test
    void whatTheDocumentMakesPossibleIsWanted() throws Exception {
        assertThat(gaps(List.of(
                        tried("POST", "/v1/rooms", Check.WRONG_ROLE),
                        tried("GET", "/v1/rooms/17?limit=2", Check.WRONG_ROLE, Check.UNKNOWN_ID),
                        tried("PUT", "/v1/rooms/17", Check.UNKNOWN_ID))))
                .containsExactly(
                        "POST /v1/rooms was not tried with [MISSING_FIELD, WRONG_TYPE, REPEATED_KEY]",
                        "PUT /v1/rooms/{id} was not tried with [STALE_VERSION]");
    }

    @Test
    void severalTriesOfOneOperationAddUp() throws Exception {
        assertThat(gaps(List.of(
                        tried("POST", "/v1/rooms", Check.WRONG_ROLE, Check.MISSING_FIELD),
                        tried("POST", "/v1/rooms", Check.WRONG_TYPE, Check.REPEATED_KEY),
                        tried("GET", "/v1/rooms/17", Check.WRONG_ROLE, Check.UNKNOWN_ID),
                        tried("PUT", "/v1/rooms/17", Check.UNKNOWN_ID, Check.STALE_VERSION))))
                .isEmpty();
    }

    @Test
    void triesAreReadAsTheyWereWritten() {
        TriedEndpoints tries = new TriedEndpoints(folder.resolve("tries.txt"));
        List<Tried> all = List.of(tried("GET", "/v1/rooms?limit=2"), tried("PUT", "/v1/rooms/17", Check.UNKNOWN_ID));

        assertThat(tries.all()).isEmpty();
        all.forEach(tries::add);

        assertThat(tries.all()).isEqualTo(all);
    }

    private static Tried tried(String method, String path, Check... checks) {
        Set<Check> set = EnumSet.noneOf(Check.class);
        set.addAll(List.of(checks));
        return new Tried(method, path, set);
    }

    private static List<String> gaps(List<Tried> tried) throws Exception {
        JsonNode document = new ObjectMapper().readTree(DOCUMENT);
        return EndpointCoverage.gaps(document, tried);
    }
}
