package org.kapnet.notification.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.notification.testing.Rows.eventually;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.Sample.CLINIC_A;
import static org.kapnet.platform.testing.Sample.CLINIC_B;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.Rows;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.time.SettableClock;

/** The patient's feed and reminder list, and who else may look. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class FeedTest {

    private static final Instant STARTS = Instant.parse("2027-04-14T18:00:00Z");

    @Inject
    SettableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void onlyPatientsHaveAFeed() {
        EndpointMatrix.get("/v1/messages")
                .as(SamplePatient.registered(CLINIC_A).token())
                .notAs(
                        Tokens.as("nurse").clinic(CLINIC_A),
                        Tokens.as("clinic-admin").clinic(CLINIC_A))
                .verify();
        problem(
                given().header(
                                "Authorization",
                                Tokens.patient("not-linked-yet", "x@example.test")
                                        .bearer())
                        .get("/v1/messages"),
                403,
                "forbidden");
    }

    @Test
    void theFeedIsNewestFirstInPagesAndItsOwnersAlone() {
        SamplePatient patient = remindedTwice();
        SamplePatient other = SamplePatient.registered(CLINIC_A);
        eventually(List.of("1"), "select count(*) from subject_link where patient_id = ?", other.id());

        JsonPath first = page(patient, "/v1/messages?limit=1");
        JsonPath second = page(patient, "/v1/messages?limit=1&cursor=" + first.getString("nextCursor"));

        assertThat(first.getString("items[0].createdAt")).isGreaterThan(second.getString("items[0].createdAt"));
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(page(other, "/v1/messages").getList("items")).isEmpty();
    }

    @Test
    void theTextFollowsThePatientsZoneAtTheMomentOfReading() {
        SamplePatient patient = remindedTwice();
        assertThat(page(patient, "/v1/messages").getString("items[0].text")).contains("Wed 14 Apr at 14:00");

        patient.intake("contact-changed", 3, patient.contactJson("America/Denver", "en"));

        eventually(() -> assertThat(page(patient, "/v1/messages").getString("items[0].text"))
                .contains("Wed 14 Apr at 12:00"));
    }

    @Test
    void remindersAreSeenByThePatientAndTheirClinicOnly() {
        SamplePatient patient = remindedTwice();
        String query = "/v1/reminders?patientId=" + patient.id();
        EndpointMatrix.get(query)
                .as(patient.token())
                .notAs(Tokens.partner(CLINIC_A, "sessions:read"), Tokens.as("network-admin"))
                .verify();

        for (Tokens reader : List.of(
                patient.token(),
                Tokens.as("nurse").clinic(CLINIC_A),
                Tokens.as("clinic-admin").clinic(CLINIC_A),
                Tokens.as("safety-officer"))) {
            assertThat(given().header("Authorization", reader.bearer())
                            .get(query)
                            .jsonPath()
                            .getList("items.lead", String.class))
                    .containsExactlyInAnyOrder("PT72H", "PT24H", "PT2H");
        }
        assertThat(given().header(
                                "Authorization",
                                Tokens.as("nurse").clinic(CLINIC_B).bearer())
                        .get(query)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    /** The 72 h and the 24 h reminder are in the feed. */
    private SamplePatient remindedTwice() {
        clock.setTo(STARTS.minus(Duration.ofDays(4)));
        SamplePatient patient = SamplePatient.registered(CLINIC_A);
        UUID session = patient.bookSession(STARTS);
        eventually(() -> assertThat(Rows.list("select id from reminder where occasion_id = ?", session))
                .hasSize(3));
        for (int days : List.of(3, 1)) {
            clock.setTo(STARTS.minus(Duration.ofDays(days)));
            eventually(
                    List.of(days == 3 ? "1" : "2"), "select count(*) from message where patient_id = ?", patient.id());
        }
        return patient;
    }

    private static JsonPath page(SamplePatient patient, String path) {
        return given().header("Authorization", patient.token().bearer())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
