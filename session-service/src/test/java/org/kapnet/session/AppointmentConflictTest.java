package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ProblemAssertions;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.web.Ids;

/** Nobody is in a session and in an hour of therapy at once. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class AppointmentConflictTest {
    @Inject
    Clock clock;

    private final Ward ward = Ward.open();
    private final UUID appointment = Ids.next();
    private final UUID otherClinic = Ids.next();
    private final UUID somebody = Ids.next();
    private UUID room = new UUID(0, 0);
    private UUID patient = new UUID(0, 0);
    private UUID course = new UUID(0, 0);
    private Instant start = Instant.EPOCH;

    @BeforeEach
    void plan() {
        Ward.Patient sample = ward.patient();
        patient = sample.id();
        course = ward.course(sample);
        room = ward.room();
        start = clock.instant().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    void shouldRefuseASessionOverAnHourOfThePatientWhicheverClinicHoldsIt() {
        told("appointment-booked", 1, patient, somebody, start.plus(Duration.ofMinutes(90)));

        assertConflict("patient", start.plus(Duration.ofMinutes(90)));
    }

    @Test
    void shouldRefuseASessionOverAnHourOfTheTherapistWithSomebodyElse() {
        told("appointment-booked", 1, somebody, ward.therapistId, start.minus(Duration.ofMinutes(30)));

        assertConflict("therapist", start.minus(Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 120})
    void shouldBookRightBeforeAndRightAfterAnHour(int minutes) {
        told("appointment-booked", 1, patient, ward.therapistId, start.plus(Duration.ofMinutes(minutes)));

        assertThat(book().statusCode()).isEqualTo(201);
    }

    @Test
    void shouldFollowAnHourThatMoves() {
        told("appointment-booked", 1, patient, ward.therapistId, start);
        told("appointment-rescheduled", 2, patient, ward.therapistId, start.plus(Duration.ofDays(1)));

        assertThat(book().statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "appointment-cancelled, at",
        "appointment-missed, at",
        "appointment-completed, heldAt",
    })
    void shouldBookWhereAnHourWasEndedHoweverItsFactsArrive(String end, String when) {
        String ended =
                "{\"appointmentId\":\"%s\",\"patientId\":\"%s\",\"clinicId\":\"%s\",\"kind\":\"integration\",\"%s\":\"%s\"}"
                        .formatted(appointment, patient, otherClinic, when, start);
        TopicProbe.publish("integration", end, appointment, patient, otherClinic, 2, ended);
        publish("appointment-booked", 1, patient, ward.therapistId, start);
        publish("appointment-booked", 1, patient, ward.therapistId, start);

        until(1, "select count(*) from inbox_cursor where subject = ? and last_sequence = 2", appointment);
        assertThat(Database.count("select count(*) from appointment_claim where appointment_id = ?", appointment))
                .isZero();
        assertThat(book().statusCode()).isEqualTo(201);
    }

    /** Publishes and waits until it is known. */
    private void told(String fact, int sequence, UUID whom, UUID therapist, Instant from) {
        publish(fact, sequence, whom, therapist, from);
        until(
                1,
                "select count(*) from appointment_claim where appointment_id = ? and lower(during) = ?",
                appointment,
                OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
    }

    private void publish(String fact, int sequence, UUID whom, UUID therapist, Instant from) {
        TopicProbe.publish("integration", fact, appointment, whom, otherClinic, sequence, """
                {"appointmentId":"%s","patientId":"%s","clinicId":"%s","kind":"integration","therapistId":"%s",
                 "startsAt":"%s","endsAt":"%s","zone":"America/Denver","modality":"on-site"}""".formatted(
                        appointment, whom, otherClinic, therapist, from, from.plus(Duration.ofHours(1))));
    }

    private static void until(long wanted, String query, Object... values) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count(query, values)).isEqualTo(wanted));
    }

    private Response book() {
        return Ward.post(ward.admin(), "/v1/sessions", ward.bookingBody(course, room, start));
    }

    private void assertConflict(String resource, Instant from) {
        var conflict = ProblemAssertions.problem(book(), 409, "booking-conflict");
        assertThat(conflict.getString("conflict.resource")).isEqualTo(resource);
        assertThat(conflict.getString("conflict.startsAt")).isEqualTo(from.toString());
        assertThat(conflict.getString("conflict.endsAt"))
                .isEqualTo(from.plus(Duration.ofHours(1)).toString());
        assertThat(Database.count("select count(*) from dosing_session where course_id = ?", course))
                .isZero();
        assertThat(Database.count("select count(*) from booking_claim where resource_id = ?", room))
                .isZero();
    }
}
