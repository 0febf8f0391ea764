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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;
import org.kapnet.platform.web.Ids;

/** A patient who changes the clinic keeps what was given to them; a clinic that is left keeps nothing booked. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class AcrossClinicsTest {
    @Inject
    SettableClock clock;

    private final Ward ward = Ward.open();
    private final Ward elsewhere = Ward.open();
    private final Ward.Patient patient = ward.patient();

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void shouldCountDosesOfAnotherCourseAndClinic() {
        Day first = new Day(ward, clock, ward.booked(ward.course(patient), ward.room(), in(Duration.ofMinutes(30))));
        first.whole(ward.lot(), 50);
        Ward.Patient moved = move();
        JsonPath locked =
                problem(Ward.post(elsewhere.prescriber(), "/v1/courses", Ward.courseBody(moved)), 409, "course-locked");
        assertThat(Instant.parse(locked.getString("until"))).isAfter(clock.instant());
        clock.advance(Duration.ofDays(1));
        UUID course = elsewhere.course(moved);
        UUID room = elsewhere.room();

        Response soon = Ward.post(
                elsewhere.admin(), "/v1/sessions", elsewhere.bookingBody(course, room, in(Duration.ofHours(1))));
        assertThat(reasons(problem(soon, 409, "booking-refused"))).containsExactly("interval");

        Day second = new Day(elsewhere, clock, elsewhere.booked(course, room, in(Duration.ofDays(6))));
        clock.advance(Duration.ofDays(6));
        second.checkIn();
        second.ready();
        assertThat(reasons(problem(second.order(80), 409, "integration-debt")))
                .containsExactly("integration-debt", "step-up");
        held(first.sessionId(), clock.instant().minus(Duration.ofDays(7)));
        problem(second.order(50), 409, "integration-debt");
        held(first.sessionId(), clock.instant());
        assertThat(second.order(50).statusCode()).isEqualTo(201);

        JsonPath exposure = Ward.get(elsewhere.nurse(), "/v1/patients/" + patient.id() + "/exposure")
                .jsonPath();
        assertThat(exposure.getInt("count")).isEqualTo(1);
        assertThat(exposure.getString("doses[0].clinicId")).isEqualTo(ward.clinicId.toString());
        problem(Ward.get(ward.nurse(), "/v1/patients/" + patient.id() + "/exposure"), 404, "not-found");
    }

    @Test
    void shouldOrderNothingTooSoonAfterADoseElsewhere() {
        Day first = new Day(ward, clock, ward.booked(ward.course(patient), ward.room(), in(Duration.ofMinutes(30))));
        Ward.Patient moved = move();
        UUID course = elsewhere.course(moved);
        UUID second = elsewhere.booked(course, elsewhere.room(), in(Duration.ofDays(4)));
        clock.advance(Duration.ofMinutes(20));
        first.untilDosed(ward.lot(), 50);
        clock.advance(Duration.ofDays(2));
        Ward.insert(
                "update dosing_session set starts_at = ?, ends_at = ? where id = ?",
                clock.instant(),
                in(Duration.ofHours(2)),
                second);
        held(first.sessionId(), clock.instant());
        Day other = new Day(elsewhere, clock, second);
        other.checkIn();
        other.ready();

        assertThat(reasons(problem(other.order(50), 409, "order-refused"))).containsExactly("interval");
    }

    @Test
    void shouldGiveUpWhatIsBookedWhenTheEpisodeIsHandedOverInEitherOrder() {
        UUID course = ward.course(patient);
        UUID room = ward.room();
        Day underway = new Day(ward, clock, ward.booked(course, room, in(Duration.ofMinutes(30))));
        underway.checkIn();
        UUID booked = ward.booked(course, room, in(Duration.ofDays(7)));
        UUID next = Ids.next();
        opened(next);
        await().until(() -> Database.count(
                        "select count(*) from patient where id = ? and clinic_id = ?", patient.id(), elsewhere.clinicId)
                == 1);

        transferred(next);
        transferred(next);

        ended();
        cancelled(booked, "episode-transferred");
        assertThat(underway.state()).isEqualTo("checked-in");
        assertThat(reasons(problem(
                        Ward.post(ward.admin(), "/v1/sessions", ward.bookingBody(course, room, in(Duration.ofDays(9)))),
                        409,
                        "booking-refused")))
                .containsExactly("episode-ended");
        assertThat(reasons(problem(underway.ready(), 409, "not-ready"))).containsExactly("episode-ended");
        assertThat(reasons(problem(
                        Ward.post(ward.prescriber(), "/v1/courses", Ward.courseBody(patient)), 409, "course-locked")))
                .isEmpty();
    }

    @Test
    void shouldEndTheSameWhenTheHandoverIsToldFirst() {
        UUID booked = ward.booked(ward.course(patient), ward.room(), in(Duration.ofDays(7)));
        UUID next = Ids.next();

        transferred(next);
        ended();
        opened(next);

        cancelled(booked, "episode-transferred");
        await().until(() -> Database.count(
                        "select count(*) from patient where id = ? and clinic_id = ?", patient.id(), elsewhere.clinicId)
                == 1);
        assertThat(Database.count("select count(*) from episode where id = ? and ended_at is null", next))
                .isEqualTo(1);
    }

    @Test
    void shouldGiveUpWhatIsBookedWhenTheEpisodeIsClosed() {
        Ward.Patient other = ward.patient();
        UUID booked = ward.booked(ward.course(patient), ward.room(), in(Duration.ofDays(7)));
        UUID untouched = ward.booked(ward.course(other), ward.room(), in(Duration.ofDays(8)));

        TopicProbe.publish(
                "intake", "episode-closed", patient.episodeId(), patient.id(), ward.clinicId, 1, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","reason":"patient-choice","closedAt":"%s"}""".formatted(
                                patient.episodeId(), patient.id(), ward.clinicId, clock.instant()));

        cancelled(booked, "episode-closed");
        assertThat(Database.count("select count(*) from booking_claim where session_id = ? and active", booked))
                .isZero();
        TopicProbe.await("session", "session-cancelled", fact -> fact.has("sessionId", booked));
        assertThat(new Day(ward, clock, untouched).state()).isEqualTo("booked");
        assertThat(reasons(problem(
                        Ward.post(ward.prescriber(), "/v1/courses", Ward.courseBody(patient)), 409, "course-refused")))
                .contains("episode-ended");
    }

    @Test
    void shouldExtendACourseUpToTheProtocolsLengthAndNotOnTheDayOfASession() {
        UUID course = ward.course(patient);
        String extension = "/v1/courses/" + course + "/extension";
        String body = "{\"additionalDoses\":%d,\"reason\":\"Partial response\"}";

        assertThat(reasons(problem(send(extension, course, body.formatted(3)), 409, "course-refused")))
                .containsExactly("course-length");
        Response extended = send(extension, course, body.formatted(2));
        assertThat(extended.statusCode()).as(extended.asString()).isEqualTo(200);
        assertThat(extended.jsonPath().getInt("plannedDoses")).isEqualTo(8);
        assertThat(TopicProbe.await("session", "course-extended", fact -> fact.has("courseId", course))
                        .text("plannedDoses"))
                .isEqualTo("8");
        Day day = new Day(ward, clock, ward.booked(course, ward.room(), in(Duration.ofMinutes(30))));
        day.checkIn();
        problem(send(extension, course, body.formatted(1)), 409, "course-locked");
        clock.advance(Duration.ofDays(1));
        assertThat(reasons(problem(send(extension, course, body.formatted(1)), 409, "course-refused")))
                .containsExactly("course-length");
    }

    private Response send(String extension, UUID course, String body) {
        return Ward.request(ward.prescriber())
                .header(
                        "If-Match",
                        Ward.get(ward.prescriber(), "/v1/courses/" + course).header("ETag"))
                .body(body)
                .post(extension);
    }

    /** As an opened episode of the other clinic leaves it. */
    private Ward.Patient move() {
        UUID episode = Ids.next();
        Ward.insert(
                "insert into episode (id, clinic_id, patient_id, site_id, therapist_id, indication, route, opened_at)"
                        + " values (?, ?, ?, ?, ?, 'major-depression', 'im', ?)",
                episode,
                elsewhere.clinicId,
                patient.id(),
                elsewhere.siteId,
                elsewhere.therapistId,
                clock.instant());
        for (String table : List.of("clearance", "consent")) {
            Ward.insert(
                    "update " + table + " set clinic_id = ? where patient_id = ?", elsewhere.clinicId, patient.id());
        }
        Ward.insert("update patient set clinic_id = ? where id = ?", elsewhere.clinicId, patient.id());
        return new Ward.Patient(patient.id(), episode);
    }

    private void held(UUID session, Instant at) {
        UUID appointment = Ids.next();
        TopicProbe.publish(
                "integration", "appointment-completed", appointment, patient.id(), ward.clinicId, 1, """
                {"appointmentId":"%s","patientId":"%s","clinicId":"%s","kind":"integration","heldAt":"%s",
                 "sessionId":"%s"}""".formatted(
                                appointment, patient.id(), ward.clinicId, at, session));
        await().until(() ->
                Database.count("select count(*) from integration_held where appointment_id = ?", appointment) == 1);
    }

    private void opened(UUID episode) {
        TopicProbe.publish("intake", "episode-opened", episode, patient.id(), elsewhere.clinicId, 1, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","siteId":"%s","therapistId":"%s",
                 "indication":"ocd","route":"im","openedAt":"%s"}""".formatted(
                episode, patient.id(), elsewhere.clinicId, elsewhere.siteId, elsewhere.therapistId, clock.instant()));
    }

    private void transferred(UUID next) {
        TopicProbe.publish(
                "intake", "episode-transferred", patient.episodeId(), patient.id(), ward.clinicId, 1, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","toClinicId":"%s","toEpisodeId":"%s",
                 "transferredAt":"%s"}""".formatted(
                        patient.episodeId(), patient.id(), ward.clinicId, elsewhere.clinicId, next, clock.instant()));
    }

    private void ended() {
        await().until(() -> Database.count(
                        "select count(*) from episode where id = ? and end_kind = 'transferred'", patient.episodeId())
                == 1);
    }

    private static void cancelled(UUID session, String reason) {
        await().until(() -> Database.count(
                        "select count(*) from dosing_session where id = ? and state = 'cancelled' and end_reason = ?",
                        session,
                        reason)
                == 1);
    }

    private Instant in(Duration later) {
        return clock.instant().plus(later);
    }
}
