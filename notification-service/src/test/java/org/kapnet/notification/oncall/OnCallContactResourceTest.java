package org.kapnet.notification.oncall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.notification.testing.Clinic;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.Rows;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class OnCallContactResourceTest {

    private static final String VALID = """
            {"accountId": "account-a", "email": "duty@example.test", "phone": "+12025550123", "level": 1}""";

    private final Clinic clinic = Clinic.fresh();

    @Test
    void wrongRequestsAreRefusedAndARepeatIsAnsweredOnce() {
        EndpointMatrix.post("/v1/on-call-contacts")
                .body(VALID)
                .as(clinic.admin())
                .notAs(clinic.nurse(), clinic.prescriber(), Tokens.as("patient"), Tokens.as("network-admin"))
                .required("/accountId", "/email", "/phone", "/level")
                .wrongType("/level")
                .unchanged(() -> Rows.list("select count(*) from on_call_contact where clinic_id = ?", clinic.id()))
                .repeatable(VALID.replace("account-a", "account-b"))
                .verify();
    }

    @ParameterizedTest(name = "{0} = {1} is refused")
    @CsvSource({
        "phone, 2025550123",
        "phone, +0025550123",
        "phone, +1202",
        "email, duty",
        "level, 0",
        "level, 10",
        "accountId, ''"
    })
    void eachFieldIsChecked(String field, String value) {
        String quoted = field.equals("level") ? value : "\"" + value + "\"";
        String body = VALID.replaceFirst("\"" + field + "\": (\"[^\"]*\"|\\d+)", "\"" + field + "\": " + quoted);

        namesField(problem(post(body), 400, "validation-failed"), "/" + field);
    }

    @Test
    void anUnknownFieldIsRefused() {
        problem(post(VALID.replace("\"level\"", "\"rank\": 1, \"level\"")), 400, "malformed-request");
    }

    @Test
    void anAccountIsOnCallOncePerClinic() {
        post(VALID).then().statusCode(201);

        problem(post(VALID), 409, "already-on-call");

        assertThat(Clinic.fresh().addOnCall(1).id()).isNotBlank();
    }

    @Test
    void showsAddressesInPartAndStoresThemEncrypted() {
        Response added = post(VALID);
        assertThat(added.asString()).contains("d***@example.test", "***0123").doesNotContain("duty@", "+1202555");
        assertThat(added.header("Location"))
                .isEqualTo("/v1/on-call-contacts/" + added.jsonPath().getString("id"));

        List<String> rows = Rows.list(
                "select encode(email_sealed, 'escape') || encode(phone_sealed, 'escape') from on_call_contact where clinic_id = ?",
                clinic.id());

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        assertThat(rows.getFirst()).doesNotContain("duty", "example.test", "2025550123");
    }

    @Test
    void anotherClinicSeesNothing() {
        String path = post(VALID).header("Location");
        Clinic other = Clinic.fresh();

        problem(given().header("Authorization", other.admin().bearer()).get(path), 404, "not-found");
        problem(
                given().header("Authorization", other.admin().bearer())
                        .header("If-Match", "\"0\"")
                        .delete(path),
                404,
                "not-found");
        assertThat(given().header("Authorization", other.admin().bearer())
                        .get("/v1/on-call-contacts")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        EndpointMatrix.get(path)
                .as(clinic.admin())
                .notAs(clinic.nurse())
                .unknown("/v1/on-call-contacts/" + SamplePatient.newId())
                .verify();
        EndpointMatrix.get("/v1/on-call-contacts")
                .as(clinic.admin())
                .notAs(clinic.nurse(), Tokens.as("patient"))
                .verify();
    }

    @Test
    void isTakenOffCallWithTheVersionThatWasSeen() {
        Response added = post(VALID);
        String path = added.header("Location");
        var admin = clinic.admin().bearer();
        EndpointMatrix.of("DELETE", path)
                .as(clinic.admin())
                .notAs(clinic.nurse(), Tokens.as("safety-officer"), Tokens.as("patient"))
                .unknown("/v1/on-call-contacts/" + SamplePatient.newId())
                .ifMatch(added.header("ETag"))
                .unchanged(() -> Rows.list("select count(*) from on_call_contact where clinic_id = ?", clinic.id()))
                .verify();

        given().header("Authorization", admin)
                .header("If-Match", added.header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);

        problem(given().header("Authorization", admin).get(path), 404, "not-found");
    }

    private Response post(String body) {
        return given().header("Authorization", clinic.admin().bearer())
                .contentType("application/json")
                .body(body)
                .post("/v1/on-call-contacts");
    }
}
