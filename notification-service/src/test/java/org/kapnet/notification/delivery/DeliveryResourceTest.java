package org.kapnet.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.notification.testing.Rows.eventually;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapnet.notification.testing.Clinic;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class DeliveryResourceTest {

    @Inject
    SettableClock clock;

    private final Clinic clinic = Clinic.fresh();

    @Test
    void onlyAdministratorsAndSafetyOfficersSeeDeliveries() {
        EndpointMatrix.get("/v1/deliveries")
                .as(clinic.admin())
                .notAs(clinic.nurse(), clinic.prescriber(), clinic.therapist(), Tokens.as("patient"))
                .verify();
    }

    @Test
    void showsWhatBecameOfACallWithoutContentOrAddress() {
        Clinic.OnCall onCall = clinic.addOnCall(1);
        SamplePatient patient = SamplePatient.of(clinic.id());
        patient.flagRisk("high", clock.instant());
        eventually(List.of("2"), "select count(*) from delivery where patient_id = ? and state = 'sent'", patient.id());

        String body = given().header("Authorization", clinic.admin().bearer())
                .get("/v1/deliveries?patientId=" + patient.id())
                .asString();

        JsonPath page = JsonPath.from(body);
        assertThat(page.getList("items.channel", String.class)).containsExactlyInAnyOrder("mail", "sms");
        assertThat(page.getList("items.purpose", String.class)).containsOnly("escalation");
        assertThat(page.getList("items.state", String.class)).containsOnly("sent");
        assertThat(body).doesNotContain(onCall.email(), onCall.phone(), "answer", "http://localhost");
    }

    @Test
    void pagesAreStableAndAForeignCursorIsRefused() {
        clinic.addOnCall(1);
        SamplePatient patient = SamplePatient.of(clinic.id());
        patient.flagRisk("high", clock.instant());
        patient.flagRisk("low", clock.instant());
        eventually(List.of("4"), "select count(*) from delivery where patient_id = ?", patient.id());

        JsonPath first = page("/v1/deliveries?limit=3");
        JsonPath second = page("/v1/deliveries?limit=3&cursor=" + first.getString("nextCursor"));

        assertThat(first.getList("items")).hasSize(3);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(first.getList("items.id")).doesNotContainAnyElementsOf(second.getList("items.id"));
        problem(get("/v1/escalations?cursor=" + first.getString("nextCursor")), 400, "cursor-invalid");
        problem(get("/v1/deliveries?cursor=made-up"), 400, "cursor-invalid");
        problem(get("/v1/deliveries?limit=0"), 400, "validation-failed");
        problem(get("/v1/deliveries?patientId=nobody"), 400, "malformed-request");
    }

    @Test
    void anotherClinicSeesNothingAndASafetyOfficerEverything() {
        clinic.addOnCall(1);
        SamplePatient patient = SamplePatient.of(clinic.id());
        patient.flagRisk("high", clock.instant());
        eventually(List.of("2"), "select count(*) from delivery where patient_id = ?", patient.id());

        assertThat(itemsFor(Clinic.fresh().admin(), patient)).isEmpty();
        assertThat(itemsFor(Tokens.as("safety-officer"), patient)).hasSize(2);
    }

    private static List<Object> itemsFor(Tokens caller, SamplePatient patient) {
        return given().header("Authorization", caller.bearer())
                .get("/v1/deliveries?patientId=" + patient.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private JsonPath page(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    private io.restassured.response.Response get(String path) {
        String caller = path.startsWith("/v1/deliveries")
                ? clinic.admin().bearer()
                : clinic.nurse().bearer();
        return given().header("Authorization", caller).get(path);
    }
}
