package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

/** What ends or grows old between booking and dose reaches the patient in the room. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class LapsesOverHttpTest {
    @Inject
    SettableClock clock;

    private final Ward ward = Ward.open();
    private final Ward.Patient patient = ward.patient();

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void shouldNotVerifyAnOrderAfterAConsentWasWithdrawn() {
        Day day = soon();
        day.checkIn();
        day.ready();
        UUID order = Ward.id(day.order(50));
        withdraw(clock.instant());

        assertThat(reasons(problem(day.verify(order), 409, "order-refused"))).containsExactly("consent-missing");
        assertThat(day.state()).isEqualTo("ordered");
    }

    @Test
    void shouldNotGiveADoseAfterAConsentWasWithdrawnButTakeALateRecord() {
        Day day = soon();
        UUID order = day.untilVerified(50);
        UUID lot = ward.lot();
        String given = day.administration(order, lot, "50");
        clock.advance(Duration.ofMinutes(5));
        withdraw(clock.instant());
        clock.advance(Duration.ofMinutes(5));

        String after = day.administration(order, lot, "50");
        assertThat(reasons(problem(
                        ward.step(ward.nurse(), day.sessionId(), "administrations", after),
                        409,
                        "administration-refused")))
                .containsExactly("consent-missing");
        assertThat(ward.step(ward.nurse(), day.sessionId(), "administrations", given)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void shouldNotTakeADoseFromBeforeItsVerification() {
        Day day = soon();
        day.checkIn();
        day.ready();
        UUID order = Ward.id(day.order(50));
        UUID lot = ward.lot();
        String early = day.administration(order, lot, "50");
        clock.advance(Duration.ofMinutes(10));
        day.verify(order);

        problem(ward.step(ward.nurse(), day.sessionId(), "administrations", early), 400, "validation-failed");
        assertThat(day.state()).isEqualTo("verified");
    }

    @Test
    void shouldMakeTheChecksAgainWhenTheyAreTooOldForTheOrder() {
        Day day = soon();
        day.checkIn();
        day.ready();
        clock.advance(Duration.ofMinutes(61));

        assertThat(reasons(problem(day.order(50), 409, "order-refused"))).containsExactly("readiness-too-old");
        assertThat(day.ready().statusCode()).isEqualTo(200);
        assertThat(day.order(50).statusCode()).isEqualTo(201);
    }

    @Test
    void shouldMakeTheChecksAgainWhenTheyAreTooOldForTheDose() {
        Day day = soon();
        UUID order = day.untilVerified(50);
        UUID lot = ward.lot();
        clock.advance(Duration.ofMinutes(61));

        assertThat(reasons(problem(day.administer(order, lot, "50"), 409, "administration-refused")))
                .containsExactly("readiness-too-old");
        assertThat(day.ready().statusCode()).isEqualTo(200);
        assertThat(day.state()).isEqualTo("verified");
        assertThat(day.administer(order, lot, "50").statusCode()).isEqualTo(201);
        assertThat(Database.count("select count(*) from readiness where session_id = ?", day.sessionId()))
                .isEqualTo(2);
    }

    @Test
    void shouldNotGoOnWithAnOrderThatIsAboveTheCeilingForTheWeightOfNow() {
        Day day = soon();
        day.untilVerified(100);
        String lighter = day.readiness(122, 78, "none", true).replace("\"weightKg\":70", "\"weightKg\":60");

        assertThat(reasons(problem(ward.step(ward.nurse(), day.sessionId(), "readiness", lighter), 409, "not-ready")))
                .containsExactly("ceiling-mg-per-kg");
    }

    @Test
    void shouldCheckInOnlyOnTheDayOfTheSession() {
        Day day = new Day(
                ward,
                clock,
                ward.booked(ward.course(patient), ward.room(), clock.instant().plus(Duration.ofDays(2))));

        assertThat(reasons(problem(day.checkIn(), 409, "check-in-refused"))).containsExactly("not-today");
        clock.advance(Duration.ofDays(2));
        assertThat(day.checkIn().statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSayAtTheDoorAndBeforeTheJourneyWhatSpeaksAgainstASession() {
        Day day = soon();
        String path = "/v1/sessions/" + day.sessionId();
        assertThat(Ward.get(ward.nurse(), path).jsonPath().getList("blockedBy")).isEmpty();
        withdraw(clock.instant());
        Ward.insert("update practitioner set assignable = false where id = ?", ward.therapistId);

        assertThat(Ward.get(ward.nurse(), path).jsonPath().getList("blockedBy.ruleId"))
                .containsExactly("consent-missing", "therapist-not-assignable");
        assertThat(Ward.get(ward.admin(), "/v1/sessions?patientId=" + patient.id())
                        .jsonPath()
                        .getList("items[0].blockedBy.ruleId"))
                .containsExactly("consent-missing", "therapist-not-assignable");
        assertThat(reasons(problem(day.checkIn(), 409, "check-in-refused")))
                .containsExactly("consent-missing", "therapist-not-assignable");
        assertThat(day.state()).isEqualTo("booked");
    }

    @Test
    void shouldNotLetAPersonWhoseCredentialLapsedOrderVerifyOrGive() {
        Day day = soon();
        day.checkIn();
        day.ready();
        assignable(ward.prescriberId, false);
        assertThat(reasons(problem(day.order(50), 409, "order-refused"))).containsExactly("actor-not-assignable");
        assignable(ward.prescriberId, true);
        UUID order = Ward.id(day.order(50));
        assignable(ward.nurseId, false);
        assertThat(reasons(problem(day.verify(order), 409, "order-refused"))).containsExactly("actor-not-assignable");
        assignable(ward.nurseId, true);
        day.verify(order);
        assignable(ward.nurseId, false);
        assertThat(reasons(problem(day.administer(order, ward.lot(), "50"), 409, "administration-refused")))
                .containsExactly("actor-not-assignable");
    }

    @Test
    void shouldWatchAPatientWhoseSessionWasStoppedAfterTheDoseUntilTheyMayLeave() {
        Day day = soon();
        day.untilDosed(ward.lot(), 50);

        Response stopped = ward.step(ward.nurse(), day.sessionId(), "stop", "{\"reason\":\"unwell\"}");

        assertThat(stopped.jsonPath().getString("state")).isEqualTo("recovering");
        assertThat(reasons(problem(day.discharge(), 409, "discharge-criteria-unmet")))
                .contains("min-observation");
        assertThat(Database.count(
                        "select count(*) from booking_claim where session_id = ? and active", day.sessionId()))
                .isEqualTo(5);
        clock.advance(Duration.ofMinutes(121));
        assertThat(day.vitals(124, 80, 5).statusCode()).isEqualTo(201);
        Response discharged = day.discharge();
        assertThat(discharged.statusCode()).as(discharged.asString()).isEqualTo(200);
        assertThat(discharged.jsonPath().getString("endReason")).isEqualTo("unwell");
        TopicProbe.await("session", "session-discharged", fact -> fact.has("sessionId", day.sessionId()));
        assertThat(TopicProbe.all("session").stream()
                        .filter(fact -> fact.subject().equals(day.sessionId()))
                        .map(fact -> fact.fact())
                        .filter(fact -> !fact.equals("vitals-alerted")))
                .containsExactly(
                        "session-booked",
                        "session-started",
                        "dose-administered",
                        "session-stopped",
                        "session-discharged");
    }

    @Test
    void shouldShowWeightAndDoseOnlyToThoseWhoCareForThePatient() {
        Day day = soon();
        day.untilDosed(ward.lot(), 50);
        String path = "/v1/sessions/" + day.sessionId();

        assertThat(Ward.get(ward.therapist(), path).jsonPath().getMap("")).containsKeys("weightKg", "doseMg");
        for (JsonPath shown : List.of(
                Ward.get(ward.admin(), path).jsonPath(),
                Ward.get(Tokens.partner(ward.clinicId, "sessions:read"), path).jsonPath())) {
            assertThat(shown.getMap("")).containsKey("dosedAt").doesNotContainKeys("weightKg", "doseMg");
        }
    }

    private void withdraw(Instant at) {
        Ward.insert(
                "update consent set withdrawn_at = ? where patient_id = ? and kind = 'ketamine-risks'",
                at,
                patient.id());
    }

    private static void assignable(UUID practitioner, boolean assignable) {
        Ward.insert("update practitioner set assignable = ? where id = ?", assignable, practitioner);
    }

    private Day soon() {
        return new Day(
                ward,
                clock,
                ward.booked(ward.course(patient), ward.room(), clock.instant().plus(Duration.ofMinutes(45))));
    }
}
