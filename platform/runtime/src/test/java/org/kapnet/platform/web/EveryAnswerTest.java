package org.kapnet.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.probe.Api.nurse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class EveryAnswerTest {

    @Test
    void theCallersCorrelationIdIsKept() {
        String id = UUID.randomUUID().toString();
        assertThat(nurse().header("X-Correlation-Id", id).get("/v1/notes").header("X-Correlation-Id"))
                .isEqualTo(id);
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", "Sample Patient-One", "1-1-1-1-1", "../../etc"})
    void whatIsNoUuidIsReplaced(String id) {
        String answered =
                nurse().header("X-Correlation-Id", id).get("/v1/notes").header("X-Correlation-Id");
        assertThat(answered).isNotEqualTo(id);
        assertThat(UUID.fromString(answered)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/v1/notes", "/v1/nothing", "/v1/failures/bug"})
    void clinicalAnswersAndRefusalsAreNeverCachedOrGuessedAt(String path) {
        for (Response answer : new Response[] {nurse().get(path), given().get(path)}) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.headers().getValues("X-Correlation-Id")).hasSize(1);
        }
    }
}
