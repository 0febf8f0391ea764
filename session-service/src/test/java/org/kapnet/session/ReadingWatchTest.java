package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class ReadingWatchTest {
    @Inject
    SettableClock clock;

    private final Ward ward = Ward.open();

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void shouldAlertWhenAReadingIsMissedAndCallForHelpWhenItStaysAway() {
        Day day = dosed();

        clock.advance(Duration.ofMinutes(21));

        Received alert = alertOf(day, "alert");
        assertThat(alert.text("ruleId")).isEqualTo("missed-reading");
        SchemaAssertions.assertValid("session", alert);

        clock.advance(Duration.ofMinutes(5));

        Received emergency = alertOf(day, "emergency");
        assertThat(emergency.text("ruleId")).isEqualTo("missed-reading");
        assertThat(emergency.text("takenAt")).isEqualTo(alert.text("takenAt"));
        SchemaAssertions.assertValid("session", emergency);
    }

    @Test
    void shouldWatchOnAfterASessionWasStopped() {
        Day day = dosed();
        assertThat(ward.step(ward.nurse(), day.sessionId(), "stop", "{\"reason\":\"unwell\"}")
                        .statusCode())
                .isEqualTo(200);

        clock.advance(Duration.ofMinutes(26));

        assertThat(alertOf(day, "emergency").text("ruleId")).isEqualTo("missed-reading");
    }

    @Test
    void shouldAlertOnceForAReadingThatCrossesLimitsAndNeverTellTheReading() {
        Day day = dosed();

        Response recorded = day.vitals(185, 105, 4);

        assertThat(recorded.statusCode()).isEqualTo(201);
        assertThat(recorded.jsonPath().getList("alerts.ruleId"))
                .containsExactly("during-systolic-emergency", "during-diastolic-alert");
        Received alert = alertOf(day);
        SchemaAssertions.assertValid("session", alert);
        assertThat(alert.text("ruleId")).isEqualTo("during-systolic-emergency");
        assertThat(alert.text("level")).isEqualTo("emergency");
        assertThat(alert.json()).doesNotContain("185").doesNotContain("105");
    }

    @Test
    void shouldTreatTheSameIdAsTheSameReading() {
        Day day = dosed();
        UUID id = UUID.randomUUID();
        String path = "/v1/sessions/" + day.sessionId() + "/vitals";

        Response first = Ward.post(ward.nurse(), path, day.vitalsBody(id, 120, 80, 5));
        Response again = Ward.post(ward.nurse(), path, day.vitalsBody(id, 199, 80, 5));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getInt("systolicMmHg")).isEqualTo(120);
        assertThat(Database.count("select count(*) from vital_reading where session_id = ?", day.sessionId()))
                .isEqualTo(1);
        Day other = new Day(
                ward,
                clock,
                ward.booked(
                        ward.course(ward.patient()),
                        ward.room(),
                        clock.instant().plus(Duration.ofDays(3))));
        clock.advance(Duration.ofDays(3));
        other.checkIn();
        problem(
                Ward.post(
                        ward.nurse(),
                        "/v1/sessions/" + other.sessionId() + "/vitals",
                        other.vitalsBody(id, 120, 80, 5)),
                409,
                "conflict");
    }

    @Test
    void shouldPageReadingsNewestFirstWithoutLosingOne() {
        Day day = dosed();
        for (int i = 0; i < 5; i++) {
            assertThat(day.vitals(110 + i, 80, 5).statusCode()).isEqualTo(201);
            clock.advance(Duration.ofMinutes(5));
        }
        String path = "/v1/sessions/" + day.sessionId() + "/vitals?limit=2";

        JsonPath first = Ward.get(ward.nurse(), path).jsonPath();
        JsonPath second = next(path, first);
        JsonPath third = next(path, second);

        assertThat(first.getList("items.systolicMmHg")).containsExactly(114, 113);
        assertThat(second.getList("items.systolicMmHg")).containsExactly(112, 111);
        assertThat(third.getList("items.systolicMmHg")).containsExactly(110);
        assertThat(third.getString("nextCursor")).isNull();
        problem(Ward.get(ward.nurse(), path + "&cursor=made-up"), 400, "cursor-invalid");
    }

    private JsonPath next(String path, JsonPath page) {
        return Ward.get(ward.nurse(), path + "&cursor=" + page.getString("nextCursor"))
                .jsonPath();
    }

    private Received alertOf(Day day, String level) {
        return TopicProbe.await(
                "session",
                "vitals-alerted",
                received -> received.has("sessionId", day.sessionId()) && level.equals(received.text("level")));
    }

    private Received alertOf(Day day) {
        return TopicProbe.await("session", "vitals-alerted", received -> received.has("sessionId", day.sessionId()));
    }

    private Day dosed() {
        Day day = new Day(
                ward,
                clock,
                ward.booked(
                        ward.course(ward.patient()),
                        ward.room(),
                        clock.instant().plus(Duration.ofMinutes(30))));
        day.untilDosed(ward.lot(), 50);
        return day;
    }
}
