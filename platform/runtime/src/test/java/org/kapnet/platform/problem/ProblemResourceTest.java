package org.kapnet.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class ProblemResourceTest {

    @Test
    void everyTypeOfTheCatalogueResolvesToItsExplanation() {
        List<String> types = given().get("/problems").jsonPath().getList("type", String.class);
        assertThat(types).contains("/problems/internal", "/problems/stale-version");
        for (String type : types) {
            JsonPath entry = given().get(type).jsonPath();
            assertThat(entry.getString("type")).isEqualTo(type);
            assertThat(entry.getString("explanation")).isNotBlank();
            assertThat(entry.getInt("status")).isBetween(400, 599);
        }
    }

    @Test
    void anUnknownSlugIsNotFound() {
        problem(given().get("/problems/unheard-of"), 404, "not-found");
    }

    @Test
    void aSlugClaimedTwiceIsFoundAtStart() {
        ProblemCatalogue twice = () -> List.of(CommonProblem.CONFLICT);
        assertThatThrownBy(() -> new ProblemRegistry(List.of(new CommonProblem(), twice)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("conflict");
    }
}
