package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Checks that an answer is the right refusal of the catalogue (RFC 9457). */
public final class ProblemAssertions {

    private static final int LONGEST_SHOWN = 600;

    private ProblemAssertions() {}

    /** The answer is this problem; returns its body for more questions. */
    public static JsonPath problem(Response response, int status, String slug) {
        String body = response.asString();
        String shown = body.length() > LONGEST_SHOWN ? body.substring(0, LONGEST_SHOWN) + "..." : body;
        assertThat(response.statusCode()).as("status of the answer %s", shown).isEqualTo(status);
        assertThat(response.contentType())
                .as("media type of the answer %s", shown)
                .startsWith("application/problem+json");
        JsonPath problem = response.jsonPath();
        assertThat(problem.getString("type")).as("type in %s", shown).isEqualTo("/problems/" + slug);
        assertThat(problem.getInt("status")).as("status in %s", shown).isEqualTo(status);
        assertThat(problem.getString("title")).as("title in %s", shown).isNotBlank();
        return problem;
    }

    public static JsonPath problem(ValidatableResponse response, int status, String slug) {
        return problem(response.extract().response(), status, slug);
    }

    /** One of the problem's {@code errors[]} points at this place, such as {@code /weightKg}. */
    public static void namesField(JsonPath problem, String pointer) {
        List<String> pointers = problem.getList("errors.pointer", String.class);
        assertThat(pointers).as("fields named by the problem").isNotNull().contains(pointer);
    }

    /** The rule ids in the problem's {@code reasons[]}. */
    public static List<String> reasons(JsonPath problem) {
        List<String> ids = problem.getList("reasons.ruleId", String.class);
        return ids == null ? List.of() : ids;
    }
}
