package org.kapnet.notification.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.notification.testing.Rows.eventually;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.Sample.CLINIC_A;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.notification.testing.Mailbox;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.Rows;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.notification.testing.SmsInbox;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class PreferenceResourceTest {

    private static final Instant STARTS = Instant.parse("2027-03-10T19:00:00Z");
    private static final String MAIL_ONLY = """
            {"channels": {"mail": true, "sms": false, "push": false}}""";
    private static final String QUIET_EVENINGS = """
            {"channels": {"mail": true, "sms": true, "push": false}, "quietHours": {"from": "13:00", "until": "09:00"}}""";

    @Inject
    SettableClock clock;

    private final SamplePatient patient = SamplePatient.of(CLINIC_A);

    @BeforeEach
    void register() {
        patient.register();
        eventually(List.of("1"), "select count(*) from contact where patient_id = ?", patient.id());
        eventually(List.of("1"), "select count(*) from subject_link where patient_id = ?", patient.id());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void wrongRequestsAreRefusedAndChangeNothing() {
        EndpointMatrix.put("/v1/preferences")
                .body(QUIET_EVENINGS)
                .as(patient.token())
                .notAs(Tokens.as("nurse").clinic(CLINIC_A), Tokens.as("network-admin"))
                .required("/channels", "/channels/sms", "/quietHours/from")
                .wrongType("/quietHours/until")
                .unchanged(() -> Rows.list("select * from preference where patient_id = ?", patient.id()))
                .verify();
    }

    @Test
    void aPatientWhoChoseNothingHasTheDefaults() {
        EndpointMatrix.get("/v1/preferences")
                .as(patient.token())
                .notAs(Tokens.as("nurse").clinic(CLINIC_A), Tokens.as("network-admin"))
                .verify();
        Response answer = get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getBoolean("channels.mail")).isTrue();
        assertThat(answer.jsonPath().getBoolean("channels.sms")).isTrue();
        assertThat(answer.jsonPath().getBoolean("channels.push")).isFalse();
    }

    @Test
    void theFirstChoiceNeedsNoVersionEveryFurtherOneDoes() {
        Response first = put(MAIL_ONLY, null);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(get().header("ETag")).isEqualTo(first.header("ETag"));

        EndpointMatrix.put("/v1/preferences")
                .body(QUIET_EVENINGS)
                .as(patient.token())
                .ifMatch(first.header("ETag"))
                .unchanged(() -> Rows.list("select version from preference where patient_id = ?", patient.id()))
                .verify();
        Response second = put(QUIET_EVENINGS, first.header("ETag"));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.jsonPath().getString("quietHours.from")).startsWith("13:00");
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void quietHoursThatLeaveNoDayAreRefused() {
        Response answer = put("""
                {"channels": {"mail": true, "sms": true, "push": false}, "quietHours": {"from": "09:30", "until": "09:00"}}""", null);

        namesField(problem(answer, 400, "validation-failed"), "/quietHours/until");
    }

    @Test
    void aChannelThatIsOffIsNotUsedButTheFeedIs() {
        put(MAIL_ONLY, null).then().statusCode(200);

        clock.setTo(STARTS.minus(Duration.ofDays(4)));
        booked();
        clock.setTo(STARTS.minus(Duration.ofDays(3)));

        eventually(() -> assertThat(Mailbox.of(patient.email())).hasSize(1));
        assertThat(Rows.list("select channel from delivery where patient_id = ?", patient.id()))
                .containsExactly("mail");
        assertThat(Rows.list("select kind from message where patient_id = ?", patient.id()))
                .containsExactly("reminder");
    }

    @Test
    void quietHoursOfThePatientMoveWhatIsPlanned() {
        clock.setTo(STARTS.minus(Duration.ofDays(4)));
        UUID session = booked();

        put(QUIET_EVENINGS, null).then().statusCode(200);

        // 14:00 in New York lies in the patient's quiet hours now; the nearest permitted time is a quarter to one
        eventually(
                List.of("PT72H 17:45", "PT24H 17:45", "PT2H 17:00"),
                "select lead, to_char(due_at at time zone 'UTC', 'HH24:MI') from reminder where occasion_id = ?"
                        + " order by due_at",
                session);
    }

    @Test
    void withdrawnConsentToMessagesStopsMailAndSmsButNotTheFeed() {
        patient.intake(
                "consent-withdrawn", 3, """
                {"consentId": "%s", "patientId": "%s", "clinicId": "%s", "kind": "messaging", "withdrawnAt": "%s"}""".formatted(SamplePatient.newId(), patient.id(), CLINIC_A, clock.instant()));
        eventually(
                List.of("1"),
                "select count(*) from messaging_consent where patient_id = ? and ended_at is not null",
                patient.id());
        clock.setTo(STARTS.minus(Duration.ofDays(4)));
        booked();
        clock.setTo(STARTS.minus(Duration.ofDays(3)));

        eventually(List.of("reminder"), "select kind from message where patient_id = ?", patient.id());
        assertThat(Rows.list("select channel from delivery where patient_id = ?", patient.id()))
                .isEmpty();
        assertThat(SmsInbox.of(patient.phone())).isEmpty();
    }

    private UUID booked() {
        UUID session = patient.bookSession(STARTS);
        eventually(() -> assertThat(Rows.list("select id from reminder where occasion_id = ?", session))
                .hasSize(3));
        return session;
    }

    private Response get() {
        return given().header("Authorization", patient.token().bearer()).get("/v1/preferences");
    }

    private Response put(String body, @Nullable String version) {
        var request = given().header("Authorization", patient.token().bearer())
                .contentType("application/json")
                .body(body);
        return version == null
                ? request.put("/v1/preferences")
                : request.header("If-Match", version).put("/v1/preferences");
    }
}
