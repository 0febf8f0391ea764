package org.kapnet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.probe.Api.json;
import static org.kapnet.platform.probe.Api.note;
import static org.kapnet.platform.probe.Api.nurse;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class ConditionalRequestTest {

    private String address = "";

    @BeforeEach
    void writeANote() {
        Response created = json(note("first")).post("/v1/notes");
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        address = created.header("Location");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "*", "\"7\", \"0\""})
    void whoHasTheCurrentVersionIsToldSoWithoutABody(String known) {
        Response answer = nurse().header("If-None-Match", known).get(address);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asByteArray()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"1\"", "0", "\"00\""})
    void whoHasAnotherVersionGetsTheCurrentOne(String known) {
        Response answer = nurse().header("If-None-Match", known).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("text")).isEqualTo("first");
    }

    @Test
    void aChangeWithTheCurrentVersionPassesAndAnswersWithTheNext() {
        Response changed = json(note("second")).header("If-Match", "\"0\"").put(address);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"1\"", "W/\"0\"", "0"})
    void aChangeDecidedOnAnotherVersionIsRefused(String version) {
        Response refused = json(note("second")).header("If-Match", version).put(address);
        problem(refused, 412, "stale-version");
        assertThat(refused.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void aChangeWithoutAVersionIsRefused() {
        problem(json(note("second")).put(address), 428, "precondition-required");
        problem(json(note("second")).header("If-Match", "*").put(address), 428, "precondition-required");
    }

    @Test
    void ofManyChangesDecidedOnTheSameVersionOnePasses() {
        List<Integer> statuses = ParallelCalls.run(8, number -> json(note("writer " + number))
                .header("If-Match", "\"0\"")
                .put(address)
                .statusCode());
        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    }
}
