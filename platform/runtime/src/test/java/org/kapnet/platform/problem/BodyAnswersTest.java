package org.kapnet.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.probe.Api.json;
import static org.kapnet.platform.probe.Api.nurse;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class BodyAnswersTest {

    @ParameterizedTest(name = "{0} is refused at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"text":"a","count":"7"}                       | /count         | must be a whole number
            {"text":"a","count":7.5}                       | /count         | must be a whole number
            {"text":"a","count":null}                      | /count         | is required and must be a whole number
            {"text":"a","count":true}                      | /count         | must be a whole number
            {"text":"a","count":99999999999}               | /count         | must be a whole number within the range of the field
            {"text":"a"}                                   | /count         | is required and must be a whole number
            {"count":1,"text":7}                                     | /text          | must be a text
            {"count":1,"text":true}                                  | /text          | must be a text
            {"count":1,"text":"a\\u0000b"}                           | /text          | must be a text without NUL characters
            {"count":1,"text":["a"]}                                 | /text          | must be a text
            {"count":1,"text":"a","weightKg":"70"}                   | /weightKg      | must be a number
            {"count":1,"text":"a","weightKg":""}                     | /weightKg      | must be a number
            {"count":1,"text":"a","urgent":1}                        | /urgent        | must be true or false
            {"count":1,"text":"a","urgent":"true"}                   | /urgent        | must be true or false
            {"count":1,"text":"a","id":"Patient-One"}                | /id            | must be a UUID
            {"count":1,"text":"a","id":7}                            | /id            | must be a UUID
            {"count":1,"text":"a","takenAt":"yesterday"}             | /takenAt       | must be an instant in UTC such as 2026-11-21T17:00:00Z
            {"count":1,"text":"a","takenAt":1763744400}              | /takenAt       | must be an instant in UTC such as 2026-11-21T17:00:00Z
            {"count":1,"text":"a","day":"2026-02-30"}                | /day           | must be a date such as 2026-11-21
            {"count":1,"text":"a","day":20260221}                    | /day           | must be a date such as 2026-11-21
            {"count":1,"text":"a","day":"2026-02-21T00:00:00Z"}      | /day           | must be a date such as 2026-11-21
            {"count":1,"text":"a","kind":"Patient-One"}              | /kind          | must be one of short-note, long-note
            {"count":1,"text":"a","kind":1}                          | /kind          | must be one of short-note, long-note
            {"count":1,"text":"a","kind":""}                         | /kind          | must be one of short-note, long-note
            {"count":1,"text":"a","writer":"Patient-One"}            | /writer        | must be an object
            {"count":1,"text":"a","writer":{"phone":1}}              | /writer/phone  | must be a text
            {"count":1,"text":"a","writer":{"fax":"Patient-One"}}    | /writer/fax    | is not a known field
            {"count":1,"text":"a","answers":{}}                      | /answers       | must be a list
            {"count":1,"text":"a","answers":[{"item":"i","value":1},{"item":"i","value":"2"}]} | /answers/1/value | must be a whole number
            {"count":1,"text":"a","colour":"Patient-One"}            | /colour        | is not a known field
            {"count":1,"text":"a","a/b~c":1}                         | /a~1b~0c       | is not a known field
            """)
    void wrongFieldsAreNamedWithTheRuleAndNeverTheValue(String body, String pointer, String rule) {
        Response answer = json(body).post("/v1/notes");
        JsonPath refusal = problem(answer, 400, "malformed-request");
        assertThat(refusal.getList("errors.pointer", String.class)).containsExactly(pointer);
        assertThat(refusal.getList("errors.problem", String.class)).containsExactly(rule);
        assertThat(answer.asString()).doesNotContain("Patient-One");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"text\":",
                "{text:1}",
                "{\"text\":\"a\",}",
                "not json",
                "{\"text\":\"a\"} {\"text\":\"b\"}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\",\"writer\":{\"phone\":}}",
                "{\"text\":\"a\",\"weightKg\":NaN}",
            })
    void whatIsNotOneJsonDocumentIsRefused(String body) {
        Response answer = json(body).post("/v1/notes");
        problem(answer, 400, "malformed-request");
    }

    @Test
    void deepNestingIsRefusedAndDoesNotExhaustTheStack() {
        Response answer = json("{\"text\":" + "[".repeat(2_000)).post("/v1/notes");
        problem(answer, 400, "malformed-request");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[]", "\"a\"", "1"})
    void aBodyOfAnotherShapeIsRefused(String body) {
        JsonPath refusal = problem(json(body).post("/v1/notes"), 400, "malformed-request");
        assertThat(refusal.getList("errors.pointer", String.class)).containsExactly("");
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", "null"})
    void aMissingBodyIsRefused(String body) {
        Response answer = nurse().contentType(ContentType.JSON).body(body).post("/v1/notes");
        JsonPath refusal = problem(answer, 400, "validation-failed");
        assertThat(refusal.getList("errors.pointer", String.class)).containsExactly("");
    }

    @ParameterizedTest(name = "{0} breaks the rule of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"count":1}                                                                        | /text
            {"count":1,"text":" "}                                                              | /text
            {"text":"a","count":11}                                                   | /count
            {"count":1,"text":"a","writer":{"phone":""}}                                        | /writer/phone
            {"count":1,"text":"a","writer":{}}                                                  | /writer/phone
            {"count":1,"text":"a","answers":[{"item":"i","value":1},{"item":"i","value":4}]}    | /answers/1/value
            {"count":1,"text":"a","answers":[{"value":1}]}                                      | /answers/0/item
            {"count":1,"text":"a","words":["a",""]}                                             | /words/1
            {"count":1,"text":"a","marks":{"x":-1}}                                             | /marks/x
            """)
    void violatedConstraintsPointIntoTheBody(String body, String pointer) {
        JsonPath refusal = problem(json(body).post("/v1/notes"), 400, "validation-failed");
        assertThat(refusal.getList("errors.pointer", String.class)).containsExactly(pointer);
    }

    @Test
    void allViolationsAreListedInAStableOrder() {
        JsonPath refusal = problem(
                json("{\"text\":\"\",\"count\":-1,\"writer\":{\"phone\":\"\"}}").post("/v1/notes"),
                400,
                "validation-failed");
        assertThat(refusal.getList("errors.pointer", String.class)).containsExactly("/count", "/text", "/writer/phone");
    }

    @Test
    void decimalsKeepTheirDigitsAndInstantsTheirPrecisionOfStorage() {
        Response answer =
                json("{\"text\":\"a\",\"count\":1,\"weightKg\":70.00000000010,\"takenAt\":\"2026-11-21T17:00:00.123456789Z\"}")
                        .post("/v1/notes");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.asString())
                .contains("\"weightKg\":70.00000000010")
                .contains("\"takenAt\":\"2026-11-21T17:00:00.123456Z\"");
        assertThat(json("{\"text\":\"a\",\"count\":1,\"weightKg\":0.0000000001}")
                        .post("/v1/notes")
                        .asString())
                .contains("\"weightKg\":0.0000000001");
    }
}
