package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.time.SettableClock;

/** What a phone learns of the instruments. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class InstrumentResourceTest extends AnsweringPatient {

    InstrumentResourceTest(SettableClock clock) {
        super(clock);
    }

    @Test
    void thePhoneLearnsWhatToAskAndWhenToBranch() {
        JsonPath screener = patient.api().get("/v1/instruments/" + SCREENER).jsonPath();

        assertThat(screener.getList("items.code")).hasSize(7);
        assertThat(screener.getString("items[2].askedWhen.item")).isEqualTo("93247-5");
        assertThat(screener.getInt("items[2].askedWhen.atLeast")).isEqualTo(1);
        assertThat(screener.getString("items[0].coding")).isEqualTo("loinc-confirmed");
        assertThat(screener.getString("items[0].answerList")).isEqualTo("yes-no");
        assertThat(screener.getList("answerLists.yes-no.code")).isEqualTo(List.of("LA32-8", "LA33-6"));
        assertThat(screener.getString("licence")).isNotBlank();
        assertThat(patient.api().get("/v1/instruments").jsonPath().getList("items.id", String.class))
                .contains("phq-9", "pcl-5", "who-5", FOLLOW_UP);
    }

    @Test
    void anInstrumentIsShownInEachVersion() {
        Response current = patient.api().get("/v1/instruments/sample-rest");

        assertThat(current.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(current.header("ETag")).isEqualTo("\"2\"");
        assertThat(patient.api()
                        .get("/v1/instruments/sample-rest/versions/1")
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
        EndpointMatrix.get("/v1/instruments/sample-rest/versions/1")
                .as(patient.account())
                .unknown("/v1/instruments/sample-rest/versions/3", "/v1/instruments/sample-wrong")
                .verify();
    }
}
