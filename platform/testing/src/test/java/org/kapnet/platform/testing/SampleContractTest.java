package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class SampleContractTest {

    @Test
    void openApiIsServedAsJsonToo() {
        assertThat(RestAssured.get("/q/openapi?format=json").jsonPath().getString("openapi"))
                .isNotBlank();
    }
}
