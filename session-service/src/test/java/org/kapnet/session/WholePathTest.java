package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;
import org.kapnet.platform.web.Ids;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class WholePathTest {
    @Inject
    SettableClock clock;

    private final Ward ward = Ward.open();

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void shouldWalkFromCourseToDischargeAndTellEachStep() {
        Ward.Patient patient = ward.patient();
        UUID course = ward.course(patient);
        Day day = new Day(
                ward, clock, ward.booked(course, ward.room(), clock.instant().plus(Duration.ofHours(1))));

        day.whole(ward.lot(), 75);

        assertThat(day.state()).isEqualTo("discharged");
        List<Received> told = await().atMost(Duration.ofSeconds(20))
                .until(() -> factsOf(day.sessionId()), facts -> facts.size() >= 4);
        assertThat(told)
                .extracting(Received::fact)
                .containsExactly("session-booked", "session-started", "dose-administered", "session-discharged");
        assertThat(told).extracting(Received::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(told).allSatisfy(fact -> {
            SchemaAssertions.assertValid("session", fact);
            assertThat(fact.key()).isEqualTo(patient.id().toString());
            assertThat(fact.headers().get("ce_kapclinic")).isEqualTo(ward.clinicId.toString());
        });
        Received planned = TopicProbe.await("session", "course-planned", fact -> fact.has("courseId", course));
        SchemaAssertions.assertValid("session", planned);
        assertThat(Database.count("select count(*) from ledger_entry where session_id = ?", day.sessionId()))
                .isEqualTo(1);
        assertThat(Database.count("select count(*) from discharge where session_id = ?", day.sessionId()))
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseTheNextDoseUntilTheLastOnesIntegrationWasHeld() {
        Ward.Patient patient = ward.patient();
        UUID course = ward.course(patient);
        UUID room = ward.room();
        UUID lot = ward.lot();
        Day first =
                new Day(ward, clock, ward.booked(course, room, clock.instant().plusSeconds(60)));
        first.whole(lot, 50);
        Day second =
                new Day(ward, clock, ward.booked(course, room, clock.instant().plus(Duration.ofDays(7))));
        clock.advance(Duration.ofDays(7));
        second.checkIn();
        second.ready();

        JsonPath refusal = problem(second.order(50), 409, "integration-debt");

        assertThat(reasons(refusal)).containsExactly("integration-debt");
        assertThat(second.state()).isEqualTo("ready");

        UUID appointment = Ids.next();
        TopicProbe.publish(
                "integration", "appointment-completed", appointment, patient.id(), ward.clinicId, 1, """
                {"appointmentId":"%s","patientId":"%s","clinicId":"%s","kind":"integration","heldAt":"%s",
                 "sessionId":"%s"}""".formatted(
                                appointment, patient.id(), ward.clinicId, clock.instant(), first.sessionId()));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("select count(*) from integration_held where session_id = ?", first.sessionId())
                                == 1);

        Response allowed = second.order(50);
        assertThat(allowed.statusCode()).as(allowed.asString()).isEqualTo(201);
    }

    @Test
    void shouldLetAPrescriberOverrideTheDebtWithAReason() {
        UUID course = ward.course(ward.patient());
        UUID room = ward.room();
        Day first =
                new Day(ward, clock, ward.booked(course, room, clock.instant().plusSeconds(60)));
        first.whole(ward.lot(), 50);
        Day second =
                new Day(ward, clock, ward.booked(course, room, clock.instant().plus(Duration.ofDays(7))));
        clock.advance(Duration.ofDays(7));
        second.checkIn();
        second.ready();

        Response overridden = ward.step(ward.prescriber(), second.sessionId(), "orders", """
                {"doseMg":50,"formulation":"injection","concentrationMgPerMl":50,
                 "override":{"reason":"Held by phone, record follows"}}""");

        assertThat(overridden.statusCode()).as(overridden.asString()).isEqualTo(201);
        assertThat(overridden.jsonPath().getBoolean("debtOverridden")).isTrue();
        assertThat(Database.count(
                        "select count(*) from audit_entry where subject_id = ? and reason = 'override integration-debt'",
                        second.sessionId()))
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseToDischargeWithEveryReason() {
        UUID course = ward.course(ward.patient());
        Day day = new Day(
                ward, clock, ward.booked(course, ward.room(), clock.instant().plusSeconds(60)));
        day.untilDosed(ward.lot(), 50);

        JsonPath refusal = problem(
                ward.step(ward.nurse(), day.sessionId(), "discharge", Day.dischargeBody(false)),
                409,
                "discharge-criteria-unmet");

        assertThat(reasons(refusal)).hasSize(13).startsWith("min-observation", "recent-reading");
        assertThat(day.state()).isEqualTo("dosed");
    }

    private static List<Received> factsOf(UUID sessionId) {
        return TopicProbe.all("session").stream()
                .filter(received -> received.subject().equals(sessionId))
                .toList();
    }
}
